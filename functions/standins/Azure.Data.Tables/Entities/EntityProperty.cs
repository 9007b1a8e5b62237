using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>One property of an entity class, reached through delegates that were bound once.</summary>
internal abstract class EntityProperty(string name)
{
    public string Name { get; } = name;

    protected JsonEncodedText JsonName { get; } = JsonEncodedText.Encode(name);

    protected JsonEncodedText AnnotationName { get; } = JsonEncodedText.Encode(name + EdmType.AnnotationSuffix);

    public static EntityProperty Bind(PropertyInfo property, string name)
    {
        var nullable = Nullable.GetUnderlyingType(property.PropertyType);
        var type = nullable is null
            ? typeof(PlainProperty<,>).MakeGenericType(property.DeclaringType!, property.PropertyType)
            : typeof(NullableProperty<,>).MakeGenericType(property.DeclaringType!, nullable);
        const BindingFlags Constructor = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions;
        return (EntityProperty)Activator.CreateInstance(type, Constructor, binder: null, [property, name], culture: null)!;
    }

    public abstract void Write(Utf8JsonWriter writer, object entity);

    public abstract void Read(ref Utf8JsonReader reader, object entity);

    protected void Write<TValue>(Utf8JsonWriter writer, EdmCodec<TValue> codec, TValue value)
    {
        if (codec.Annotation is { } annotation)
        {
            writer.WriteString(AnnotationName, annotation);
        }

        writer.WritePropertyName(JsonName);
        codec.Write(writer, value);
    }
}

internal sealed class PlainProperty<TEntity, TValue>(PropertyInfo property, string name) : EntityProperty(name)
    where TEntity : class
{
    private readonly EdmCodec<TValue> _codec = EdmCodec.Of<TValue>();
    private readonly Func<TEntity, TValue>? _get = property.GetMethod?.CreateDelegate<Func<TEntity, TValue>>();
    private readonly Action<TEntity, TValue?>? _set = property.SetMethod?.CreateDelegate<Action<TEntity, TValue?>>();

    public override void Write(Utf8JsonWriter writer, object entity)
    {
        if (_get is not null && _get((TEntity)entity) is { } value)
        {
            Write(writer, _codec, value);
        }
    }

    public override void Read(ref Utf8JsonReader reader, object entity) =>
        _set?.Invoke((TEntity)entity, reader.TokenType == JsonTokenType.Null ? default : _codec.Read(ref reader));
}

internal sealed class NullableProperty<TEntity, TValue>(PropertyInfo property, string name) : EntityProperty(name)
    where TEntity : class
    where TValue : struct
{
    private readonly EdmCodec<TValue> _codec = EdmCodec.Of<TValue>();
    private readonly Func<TEntity, TValue?>? _get = property.GetMethod?.CreateDelegate<Func<TEntity, TValue?>>();
    private readonly Action<TEntity, TValue?>? _set = property.SetMethod?.CreateDelegate<Action<TEntity, TValue?>>();

    public override void Write(Utf8JsonWriter writer, object entity)
    {
        if (_get?.Invoke((TEntity)entity) is { } value)
        {
            Write(writer, _codec, value);
        }
    }

    public override void Read(ref Utf8JsonReader reader, object entity) =>
        _set?.Invoke((TEntity)entity, reader.TokenType == JsonTokenType.Null ? null : _codec.Read(ref reader));
}
