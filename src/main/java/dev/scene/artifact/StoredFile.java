package dev.scene.artifact;

/// Bytes that the store keeps: their SHA-256 as 64 hexadecimal digits, and how many there are.
public record StoredFile(String sha256, long sizeBytes) {}
