/// Changes of single fields, and creation without the address of the project.
@NullMarked
package dev.scene.api.edit;

import org.jspecify.annotations.NullMarked;
