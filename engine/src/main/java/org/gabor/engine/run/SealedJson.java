package org.gabor.engine.run;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.stream.Stream;

/** Writes and reads records of sealed interfaces, with the record's name under the key {@code type}. */
public final class SealedJson {

    private SealedJson() {}

    /** A mapper for the records of {@code interfaces} in the format of {@code factory}, JSON or CBOR. */
    public static ObjectMapper mapper(JsonFactory factory, Class<?>... interfaces) {
        ObjectMapper mapper = new ObjectMapper(factory).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> sealed : interfaces) {
            mapper.addMixIn(sealed, Typed.class);
            records(sealed).forEach(member -> mapper.registerSubtypes(new NamedType(member, member.getSimpleName())));
        }
        return mapper;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedJson::records) : Stream.of(type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}
}
