@NullMarked
package io.dueline.console.policy;

import org.jspecify.annotations.NullMarked;
