package dev.scene;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A request goes to the class with the longest path that fits; a method of another class is never
/// reached, however well its own path fits.
@QuarkusTest
class AddressesTest {
  private static final String UNREACHED = "Unable to find matching target resource method";
  private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

  @Test
  void everyAddressOfSomethingReachesItsMethod() {
    Set<String> unreached = new TreeSet<>();
    for (String address : addresses()) {
      Response answer = send(address);
      if (answer.statusCode() == 405 || answer.asString().contains(UNREACHED)) {
        unreached.add(address);
      }
    }

    assertThat(unreached).isEmpty();
  }

  @Test
  void anAddressWithoutAMethodIsTold() {
    assertThat(send("GET /api/projects/x/nothing").asString()).contains(UNREACHED);
    assertThat(send("GET /nothing/x").asString()).contains(UNREACHED);
  }

  private static Response send(String address) {
    String[] words = address.split(" ", 2);
    return given().redirects().follow(false).request(words[0], words[1]);
  }

  private static Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    for (JavaClass type : ArchitectureTest.CLASSES) {
      if (type.isAnnotatedWith(Path.class)) {
        String base = type.getAnnotationOfType(Path.class).value();
        type.getMethods().forEach(method -> address(base, method).ifPresent(addresses::add));
      }
    }
    assertThat(addresses).hasSizeGreaterThan(100);
    return addresses;
  }

  // only those with a name of something in them: without it some would change what there is
  private static Optional<String> address(String base, JavaMethod method) {
    String path =
        base + "/" + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    return method.getAnnotations().stream()
        .filter(it -> it.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(it -> it.getRawType().getAnnotationOfType(HttpMethod.class).value())
        .findFirst()
        .filter(_ -> path.contains("{"))
        .map(verb -> verb + " " + path.replaceAll("\\{[^}]*}", NOBODY).replaceAll("/+", "/"));
  }
}
