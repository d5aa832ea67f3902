package dev.scene.web.settings;

/// What would be taken away, of what is there now.
///
/// @param kept the newest baselines of each batch; 0 keeps all
/// @param days after which evidence goes; 0 keeps all
record RetentionView(int kept, int baselines, int days, int files, long bytes) {}
