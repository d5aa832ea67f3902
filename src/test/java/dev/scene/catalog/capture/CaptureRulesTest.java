package dev.scene.catalog.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.scene.platform.Checks;
import dev.scene.platform.JsonFormat;
import dev.scene.platform.Problem;
import dev.scene.platform.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureRulesTest {
  private static final ObjectMapper JSON = json();

  private static ObjectMapper json() {
    ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    new JsonFormat().customize(json);
    return json;
  }

  private static CaptureRules rules(String written) throws JsonProcessingException {
    return JSON.readValue(written.replace('\'', '"'), CaptureRules.class);
  }

  private static List<String> faults(CaptureRules rules, CaptureRules stored) {
    Checks checks = new Checks();
    assertThat(CaptureRules.checked(rules, Optional.of(stored), checks)).isNotNull();
    return checks.broken().stream()
        .map((Problem.Field fault) -> fault.field() + " " + fault.message())
        .toList();
  }

  private static List<String> faults(String written) throws JsonProcessingException {
    return faults(rules(written), CaptureRules.INHERITED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'device': null}",
        "{'device': {'scale_factor': 4, 'locale': 'zh-Hant-TW', 'timezone': 'Europe/Berlin', 'user_agent': 'x'}}",
        "{'session': {'headers': {'Authorization': 'Bearer x', 'X-Empty': '', 'X-Not-There': null}}}",
        "{'session': {'cookies': [{'name': 'a', 'value': '', 'domain': '.shop.example', 'path': '/x'}]}}",
        "{'session': {'storage_state': {'cookies': [], 'origins': []}}}",
        "{'session': {'storage_state': '{\\u0022origins\\u0022: []}'}}",
        "{'session': {'blocked_hosts': ['*.ads.example', 'ads*', '10.0.0.1']}}",
        "{'session': {'fixed_time': '2026-01-02T03:04:05Z', 'random_seed': -1}}",
        "{'loading': {'wait_until': 'NetworkIdle', 'wait_ms': 60000, 'settle_captures': 20}}",
        "{'quiet': {'cookie_banners': 'click', 'hide_selectors': ['#a']}}",
        "{'shot': {'area': 'element', 'selectors': ['#a']}}",
        "{'evidence': {'trace': 'on_failure', 'video': 'on', 'har': false}}"
      })
  void whatCanBeKeptIsTaken(String written) throws JsonProcessingException {
    assertThat(faults(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'device': {'scale_factor': 4.1}} | capture.device.scale_factor must lie between 1 and 4",
        "{'device': {'locale': 'en_US'}} | capture.device.locale must be a language tag",
        "{'device': {'locale': ''}} | capture.device.locale must be a language tag",
        "{'device': {'timezone': '+02:00'}} | capture.device.timezone must be a name of the IANA list",
        "{'device': {'user_agent': 'a\\r\\nHost: b'}} | capture.device.user_agent must be",
        "{'session': {'headers': {'X-A': 'a\\r\\nX-B: b'}}} | capture.session.headers[\"X-A\"] must be one line",
        "{'session': {'headers': {'X A': 'a'}}} | capture.session.headers[\"X A\"] must be the name of a header",
        "{'session': {'headers': {'X-A:': 'a'}}} | capture.session.headers[\"X-A:\"] must be the name",
        "{'session': {'headers': {'HOST': 'a'}}} | capture.session.headers[\"HOST\"] can't be set: it comes from",
        "{'session': {'headers': {'Cookie': 'a=b'}}} | capture.session.headers[\"Cookie\"] can't be set: use cookies",
        "{'session': {'headers': {'Content-Length': '1'}}} | capture.session.headers[\"Content-Length\"] can't be set",
        "{'session': {'headers': {'Sec-Fetch-Site': 'none'}}} | capture.session.headers[\"Sec-Fetch-Site\"] can't",
        "{'session': {'headers': {'X-A': 'a', 'x-a': 'b'}}} | capture.session.headers[\"x-a\"] must not be named twice",
        "{'session': {'cookies': [null]}} | capture.session.cookies[0] must be an object",
        "{'session': {'cookies': [{'name': 'a b', 'value': 'x'}]}} | capture.session.cookies[0].name must be",
        "{'session': {'cookies': [{'value': 'x'}]}} | capture.session.cookies[0].name must be",
        "{'session': {'cookies': [{'name': 'a'}]}} | capture.session.cookies[0].value must have a value",
        "{'session': {'cookies': [{'name': 'a', 'value': 'x; Domain=b'}]}} | capture.session.cookies[0].value must be",
        "{'session': {'cookies': [{'name': 'a', 'value': 'x', 'domain': 'a/b'}]}} | capture.session.cookies[0].domain",
        "{'session': {'cookies': [{'name': 'a', 'value': 'x', 'path': 'b'}]}} | capture.session.cookies[0].path must",
        "{'session': {'storage_state': '{'}} | capture.session.storage_state must be the JSON",
        "{'session': {'storage_state': []}} | capture.session.storage_state must be an object with the lists",
        "{'session': {'storage_state': {'local': []}}} | capture.session.storage_state must be an object with the lists",
        "{'session': {'storage_state': {'cookies': [{'name': 'a'}]}}} | capture.session.storage_state must have under",
        "{'session': {'storage_state': {'origins': [{'origin': 'a', 'localStorage': [1]}]}}} | capture.session.storage_state must have under",
        "{'session': {'blocked_hosts': ['*']}} | capture.session.blocked_hosts[0] must be a host name",
        "{'session': {'blocked_hosts': ['https://a/']}} | capture.session.blocked_hosts[0] must be a host name",
        "{'loading': {'wait_ms': 60001}} | capture.loading.wait_ms must lie between 0 and 60000",
        "{'loading': {'settle_captures': 1}} | capture.loading.settle_captures must lie between 2 and 20",
        "{'quiet': {'hide_selectors': ['#a', ' ']}} | capture.quiet.hide_selectors[1] must not be empty",
        "{'quiet': {'cookie_banner_selectors': [null]}} | capture.quiet.cookie_banner_selectors[0] must not be empty",
        "{'shot': {'area': 'element'}} | capture.shot.selectors must name at least one element"
      })
  void whatCanNotBeKeptIsNamedByItsField(String written, String fault)
      throws JsonProcessingException {
    assertThat(faults(written)).singleElement().asString().startsWith(fault);
  }

  @Test
  void whatIsWrongInAStorageStateIsToldWithoutShowingIt() throws JsonProcessingException {
    assertThat(faults("{'session': {'storage_state': 'token-1234'}}"))
        .singleElement()
        .asString()
        .contains("line 1")
        .doesNotContain("1234");
  }

  @Test
  void everyFaultIsNamedAtOnce() throws JsonProcessingException {
    assertThat(
            faults(
                "{'device': {'scale_factor': 0, 'timezone': 'Moon'}, 'loading': {'wait_ms': -1},"
                    + " 'shot': {'mask_selectors': ['']}}"))
        .hasSize(4);
  }

  @Test
  void aLongSelectorAndALongListAreRefused() throws JsonProcessingException {
    String longest = "x".repeat(500);

    assertThat(faults("{'shot': {'mask_selectors': ['%s']}}".formatted(longest))).isEmpty();
    assertThat(faults("{'shot': {'mask_selectors': ['%sx']}}".formatted(longest))).hasSize(1);
    assertThat(faults("{'shot': {'mask_selectors': [%s'a']}}".formatted("'a',".repeat(99))))
        .isEmpty();
    assertThat(faults("{'shot': {'mask_selectors': [%s'a']}}".formatted("'a',".repeat(100))))
        .containsExactly("capture.shot.mask_selectors must have at most 100 selectors");
  }

  @Test
  void aLevelGoesBeforeTheNextAndListsAddUp() throws JsonProcessingException {
    CaptureRules task =
        rules(
            "{'device': {'locale': 'de-DE'}, 'quiet': {'hide_selectors': ['.b']},"
                + " 'shot': {'selectors': ['#mine']}, 'evidence': {'har': false}}");
    CaptureRules page =
        rules(
            "{'device': {'locale': 'fr-FR', 'mobile': true}, 'quiet': {'hide_selectors': ['.a', '.b']},"
                + " 'shot': {'area': 'element', 'selectors': ['#theirs']}}");

    CaptureRules both = task.over(page);

    assertThat(both.device().locale()).isEqualTo("de-DE");
    assertThat(both.device().mobile()).isTrue();
    assertThat(both.quiet().hideSelectors()).containsExactly(".a", ".b");
    assertThat(both.shot().area()).isEqualTo(Shot.Area.ELEMENT);
    assertThat(both.shot().selectors()).containsExactly("#mine");
    assertThat(both.evidence().har()).isFalse();
    assertThat(both.evidence().dom()).isNull();
  }

  @Test
  void aHeaderOrACookieGoesBeforeTheSameOfTheNextLevel() throws JsonProcessingException {
    Session task =
        rules(
                "{'session': {'headers': {'x-preview': 'mine'}, 'cookies': ["
                    + "{'name': 'a', 'value': 'mine', 'path': '/'}]}}")
            .session();
    Session page =
        rules(
                "{'session': {'headers': {'X-Preview': 'theirs', 'X-Other': 'theirs'}, 'cookies': ["
                    + "{'name': 'a', 'value': 'theirs', 'path': '/'},"
                    + "{'name': 'a', 'value': 'elsewhere', 'path': '/b'}]}}")
            .session();

    Session both = task.over(page);

    assertThat(both.headers())
        .containsOnly(
            Map.entry("x-preview", Secret.of("mine")), Map.entry("X-Other", Secret.of("theirs")));
    assertThat(both.cookies())
        .extracting(Session.Cookie::value)
        .containsExactly(Secret.of("elsewhere"), Secret.of("mine"));
  }

  @Test
  void aMaskKeepsWhatIsStoredUnderTheSameName() throws JsonProcessingException {
    CaptureRules stored =
        rules(
            "{'session': {'headers': {'X-A': 'one'}, 'cookies': [{'name': 'c', 'value': 'two'}],"
                + " 'storage_state': {}}}");
    CaptureRules sent =
        rules(
            "{'session': {'headers': {'x-a': '***', 'X-B': 'new'}, 'cookies': ["
                + "{'name': 'c', 'value': '***', 'path': '/deep'}], 'storage_state': '***'}}");

    Session kept = CaptureRules.checked(sent, Optional.of(stored), new Checks()).session();

    assertThat(faults(sent, stored)).isEmpty();
    assertThat(kept.headers())
        .containsEntry("x-a", Secret.of("one"))
        .containsEntry("X-B", Secret.of("new"));
    assertThat(kept.cookies().getFirst())
        .isEqualTo(new Session.Cookie("c", Secret.of("two"), null, "/deep"));
    assertThat(kept.storageState()).isEqualTo(Secret.of("{}"));
  }

  @Test
  void aMaskOfNothingIsAFault() throws JsonProcessingException {
    assertThat(
            faults(
                "{'session': {'headers': {'X-A': '***'}, 'cookies': [{'name': 'c', 'value': '***'}]}}"))
        .extracting(fault -> fault.substring(0, fault.indexOf(" is ***")))
        .containsExactly("capture.session.headers[\"X-A\"]", "capture.session.cookies[0].value");
  }

  @Test
  void secretsAreWrittenAsTheirMasks() throws JsonProcessingException {
    CaptureRules rules =
        rules(
            "{'session': {'headers': {'X-A': 'h1dden'}, 'cookies': [{'name': 'c', 'value': 'h1dden'}],"
                + " 'storage_state': {'cookies': []}}}");

    assertThat(JSON.writeValueAsString(rules))
        .contains("\"X-A\":\"***\"", "\"value\":\"***\"", "\"storage_state\":\"***\"")
        .doesNotContain("h1dden");
    assertThat(rules.toString()).doesNotContain("h1dden");
  }
}
