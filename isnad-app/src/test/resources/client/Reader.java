package reader;

import java.util.List;
import org.isnad.client.ApiClient;
import org.isnad.client.ApiException;
import org.isnad.client.DefaultApi;
import org.isnad.client.model.Contacts;
import org.isnad.client.model.Decision;
import org.isnad.client.model.Event;
import org.isnad.client.model.Search;
import org.isnad.client.model.Story;
import org.isnad.client.model.Wish;

/** Written against a client that is made from openapi.yaml: says what it reads, a line each. */
public final class Reader {
  private Reader() {}

  public static void main(String[] arguments) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments[0]);
    DefaultApi api = new DefaultApi(client);
    List<Event> events = api.eventsJson(null, null, null, null, null, null, null, null, null);
    System.out.println("events " + events.size());
    Event call =
        api.eventsJson(List.of("per.x.rawi"), "call", null, null, null, null, null, null, null)
            .get(0);
    Event same = api.eventJson(call.getId(), null);
    System.out.println(
        "event " + same.getKind() + " " + same.getStatus() + " " + !same.getStatements().isEmpty());
    Contacts card =
        api.contactsJson(
            List.of("per.x.rawi", "per.x.karim"), "call", "2031", null, null, null);
    System.out.println("card " + card.getHeld() + " " + card.getWho().size());
    Search found =
        api.searchJson(
            "الراوي", null, null, null, null, null, null, null, null, null, null, null, null, null);
    System.out.println("search " + (found.getTotal() > 0));
    List<Story> stories = api.storiesJson(null, null, null);
    System.out.println("story " + stories.get(0).getId().isBlank());
    try {
      api.eventsJson(null, "nonsense", null, null, null, null, null, null, "en");
    } catch (ApiException e) {
      System.out.println("refused " + e.getCode() + " " + e.getResponseBody());
    }
    Wish wish = new Wish().act(Wish.ActEnum.UNSURE).event(call.getId());
    try {
      api.decide(wish, null);
    } catch (ApiException e) {
      System.out.println("unknown " + e.getCode());
    }
    client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + arguments[1]));
    Decision made = new DefaultApi(client).decide(wish, null);
    System.out.println("decided " + made.getAct());
  }
}
