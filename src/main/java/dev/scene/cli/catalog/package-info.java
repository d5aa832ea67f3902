/// `scene project`, `page`, `task`, `batch`, `baseline`: list, show, create, delete.
@NullMarked
package dev.scene.cli.catalog;

import org.jspecify.annotations.NullMarked;
