/** The HTTP API: reads a request, asks one question of the packages below, and writes down their answer. */
@NullMarked
package io.dueline.api;

import org.jspecify.annotations.NullMarked;
