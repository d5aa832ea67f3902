package dev.scene.webhook.post;

import java.util.Map;

/// A request as it goes out.
///
/// @param shown the headers that may be shown: with `***` for values that are the user's secret
public record Letter(
    String url, Map<String, String> headers, Map<String, String> shown, String body) {}
