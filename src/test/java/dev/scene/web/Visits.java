package dev.scene.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/// The two kinds of visitor that a screen has.
final class Visits {
  private Visits() {}

  static RequestSpecification htmx() {
    return given().header("HX-Request", "true").redirects().follow(false);
  }

  static RequestSpecification browser() {
    return given().accept(ContentType.HTML).redirects().follow(false);
  }
}
