package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How the open page looks in every form in which readers see it: wide, middle and narrow, light and
 * dark. In each it fits its screen, no two words of its pictures overlap, and it goes to
 * target/screenshots, to be looked at. Wide in light and narrow in dark it breaks no rule of
 * accessibility.
 */
final class Looks {
  /** Where the pictures go. */
  static final Path FOLDER = Path.of("target", "screenshots");

  private static final int WIDE = 1440;
  private static final int NARROW = 390;
  private static final List<Integer> WIDTHS = List.of(WIDE, 820, NARROW);
  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

  private Looks() {}

  /**
   * Looks at the open page in every form.
   *
   * @param name the kind of page, the first part of its pictures' names
   * @param language the second part
   */
  static void see(Page page, String name, String language) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("%s %s %d", name, language, width)
          .isEqualTo(width);
      DirectionTest.check(page);
      for (ColorScheme scheme : SCHEMES) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String mode = scheme.name().toLowerCase(Locale.ROOT);
        shoot(page, "%s-%s-%s-%d".formatted(name, language, mode, width));
        if (width == WIDE && scheme == ColorScheme.LIGHT
            || width == NARROW && scheme == ColorScheme.DARK) {
          breaksNoRule(page, "%s %s %s %d".formatted(name, language, mode, width));
        }
      }
    }
  }

  /** Looks at the open page wide in light and narrow in dark, without pictures. */
  static void glance(Page page, String name, String language) {
    glance(page, "%s %s".formatted(name, language), WIDE, ColorScheme.LIGHT);
    glance(page, "%s %s".formatted(name, language), NARROW, ColorScheme.DARK);
  }

  private static void glance(Page page, String what, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(what).isEqualTo(width);
    breaksNoRule(page, what);
  }

  /** The whole page as a picture. */
  static void shoot(Page page, String file) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(file + ".png")).setFullPage(true));
  }

  /** axe finds nothing on the page as it is shown now. */
  static void breaksNoRule(Page page, String what) {
    // What is right is not described: that takes most of axe's time.
    AxeRunOptions violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    assertThat(new AxeBuilder(page).options(violations).analyze().getViolations())
        .as(what)
        .extracting(r -> r.getId() + ": " + r.getNodes())
        .isEmpty();
  }
}
