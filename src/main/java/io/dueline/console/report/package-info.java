/** The pages of the reports: compliance and the log. */
@NullMarked
package io.dueline.console.report;

import org.jspecify.annotations.NullMarked;
