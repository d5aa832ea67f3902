package dev.scene.measure;

import java.util.Map;

/// One thing that the service needs, and how it is, in words for people.
///
/// @param ready whether work can be done with it
/// @param remedy what to do; empty where nothing is to be done
/// @param facts the same for programs, by fixed names
public record Vital(
    String name, boolean ready, String description, String remedy, Map<String, String> facts) {}
