package io.dueline.embedded;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;

/** Says in a sentence why Dueline doesn't start, where Spring Boot would print a page. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var reason = reason(failure);
        reason.ifPresent(text -> System.err.println("Dueline can't start: " + text));
        return reason.isPresent();
    }

    static Optional<String> reason(Throwable failure) {
        return causes(failure).flatMap(cause -> known(cause).stream()).reduce((_, deeper) -> deeper);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<String> known(Throwable cause) {
        return Optional.ofNullable(switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case PortInUseException taken -> new Port("server.port", taken.getPort()).taken().getMessage();
            case InvalidConfigurationPropertyValueException bad -> bad(bad.getName(), bad.getValue(), bad.getReason());
            case BindException bad -> bad(bad);
            default -> null;
        });
    }

    private static @Nullable String bad(BindException failure) {
        var property = failure.getProperty();
        if (property == null) return null;
        return bad(property.getName().toString(), property.getValue(), allowed(failure));
    }

    private static String allowed(BindException failure) {
        return causes(failure)
                .filter(ConversionFailedException.class::isInstance)
                .map(cause -> ((ConversionFailedException) cause).getTargetType().getType())
                .map(RefusalReporter::allowed)
                .findFirst()
                .orElse("it doesn't fit");
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum())
            return "one of " + String.join(", ", Stream.of(type.getEnumConstants()).map(Object::toString).toList())
                    + " is allowed";
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number is allowed";
            case "boolean", "Boolean" -> "true or false is allowed";
            case "Duration" -> "a duration such as 10s or 5m is allowed";
            case "InetAddress" -> "a name or address of this machine is allowed";
            default -> "a " + type.getSimpleName() + " is allowed";
        };
    }

    private static String bad(String property, @Nullable Object value, String allowed) {
        return property + " is \"" + value + "\": " + allowed;
    }
}
