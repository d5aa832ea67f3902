package dev.scene.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.scene.platform.Problem;
import dev.scene.platform.ProblemBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Adds to each operation what [Operations] says of it, and to all what holds for all: the token,
/// and how refusals look.
public final class Descriptions implements OASFilter {
  private static final String PROBLEM = "Problem";
  private static final Set<PathItem.HttpMethod> READING =
      Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);

  private final Map<String, JsonNode> operations = Operations.all();
  private final AsWritten values = new AsWritten();

  @Override
  public Schema filterSchema(Schema schema) {
    return values.filterSchema(schema);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(PROBLEM, problem());
    document
        .getComponents()
        .addSecurityScheme(
            "token",
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("SCENE_API_TOKEN of the service, where it has one."));
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
  }

  private void describe(String path, PathItem.HttpMethod method, Operation operation) {
    JsonNode known = operations.getOrDefault(method.name() + " " + path, MissingNode.getInstance());
    operation.setOperationId(id(path, method));
    if (known.has("summary")) {
      operation.setSummary(known.path("summary").asText());
    }
    if (operation.getDescription() == null) {
      operation.setDescription(
          known.path("description").asText(String.valueOf(operation.getSummary())));
    }
    if (operation.getRequestBody() != null && known.has("request")) {
      operation
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(type -> type.setExample(known.path("request").toString()));
    }
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    success(operation.getResponses(), known.path("status").asInt(200));
    kinds(path, method, operation, known).forEach(kind -> refusal(operation.getResponses(), kind));
    if (!READING.contains(method)) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
    }
  }

  /// Unique, and as lasting as the address: `GET /api/runs/{id}/result` is `get_runs_by_id_result`.
  private static String id(String path, PathItem.HttpMethod method) {
    String words =
        path.replaceFirst("^/(api/)?", "")
            .replace("{", "by_")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceFirst("_$", "");
    return method.name().toLowerCase(Locale.ROOT) + "_" + words;
  }

  private static void success(APIResponses responses, int status) {
    APIResponse known = responses.getAPIResponse("200");
    if (known != null && status != 200) {
      responses.removeAPIResponse("200");
      responses.addAPIResponse(
          String.valueOf(status),
          known.description(
              status == 201 ? "Made; Location is the address of what was made." : "Accepted."));
    }
  }

  private static Set<Problem.Kind> kinds(
      String path, PathItem.HttpMethod method, Operation operation, JsonNode known) {
    Set<Problem.Kind> kinds = new LinkedHashSet<>();
    if (!READING.contains(method)) {
      kinds.add(Problem.Kind.UNAUTHORIZED);
    }
    kinds.add(Problem.Kind.FORBIDDEN);
    if (path.contains("{")) {
      kinds.add(Problem.Kind.NOT_FOUND);
    }
    if (operation.getRequestBody() != null) {
      kinds.addAll(List.of(Problem.Kind.BAD_REQUEST, Problem.Kind.TOO_LARGE, Problem.Kind.INVALID));
    }
    known.path("refuses").forEach(word -> kinds.add(Problem.Kind.valueOf(word.asText())));
    kinds.add(Problem.Kind.INTERNAL);
    return kinds;
  }

  private static void refusal(APIResponses responses, Problem.Kind kind) {
    String status = String.valueOf(kind.status());
    MediaType type =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
    responses.addAPIResponse(
        status,
        OASFactory.createAPIResponse()
            .description(kind.title())
            .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, type)));
  }

  private static Schema problem() {
    Schema field =
        object()
            .addProperty("field", text("Its name in the body, such as viewports[0].width."))
            .addProperty("message", text("Which rule it breaks."));
    return object()
        .description("What was tried, why it failed, and what to do (RFC 9457).")
        .addProperty("type", text("Stable; urn:scene:problem: and the kind."))
        .addProperty("title", text("The kind in words."))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What went wrong here."))
        .addProperty("remedy", text("What to do about it."))
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(field));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
