package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How the open page looks in every form in which readers see it: wide, middle and narrow, light and
 * dark, and on paper. On each screen it fits, no two words of its pictures overlap, and it goes to
 * target/screenshots, to be looked at. Wide in light and narrow in dark it breaks no rule of
 * accessibility.
 */
final class Looks {
  /** Where the pictures go. */
  static final Path FOLDER = Path.of("target", "screenshots");

  private static final int WIDE = 1440;
  private static final int MIDDLE = 820;
  private static final int NARROW = 390;
  private static final List<Integer> WIDTHS = List.of(WIDE, MIDDLE, NARROW);
  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
  private static final int QUALITY = 80;

  private static final String AXE = axe();

  /** What is right is not described: that takes most of axe's time. */
  private static final String VIOLATIONS =
      """
      () => axe.run(document, {resultTypes: ['violations']}).then(found =>
          found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')))
      """;

  private Looks() {}

  private static String axe() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
      // In the middle the colours are those of the other widths.
      for (ColorScheme scheme : width == MIDDLE ? SCHEMES.subList(0, 1) : SCHEMES) {
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

  /** Looks at the open page on paper, where there are neither menus nor forms nor dark colours. */
  static void print(Page page, String name, String language) {
    page.setViewportSize(MIDDLE, 900);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
    assertThat(page.locator("header.site nav, footer.site, .switch, .filters, .skip, .cite").all())
        .as("%s %s", name, language)
        .noneMatch(l -> l.isVisible());
    assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    shoot(page, "%s-%s-print-%d".formatted(name, language, MIDDLE));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** The whole page as a picture. */
  static void shoot(Page page, String file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(file + ".jpeg"))
            .setType(ScreenshotType.JPEG)
            .setQuality(QUALITY)
            .setFullPage(true));
  }

  /** axe finds nothing on the page as it is shown now. */
  private static void breaksNoRule(Page page, String what) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AXE);
    }
    assertThat((List<?>) page.evaluate(VIOLATIONS)).as(what).isEmpty();
  }
}
