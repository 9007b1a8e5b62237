using System.Collections;

namespace Azure.Data.Tables;

/// <content>The entity as a dictionary. Keys, Timestamp and ETag (as odata.etag) are entries like any other.</content>
public sealed partial class TableEntity
{
    public int Count => _properties.Count;

    public ICollection<string> Keys => _properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => _properties.Values!;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    private IDictionary<string, object> Entries => _properties!;

    /// <summary>The property's value, or null where there is none. An int set over a double or a long takes that type.</summary>
    public object? this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = value is int number ? Widened(_properties.GetValueOrDefault(key), number) : value;
    }

    object IDictionary<string, object>.this[string key]
    {
        get => this[key]!;
        set => this[key] = value;
    }

    public void Add(string key, object? value) => _properties.Add(key, value);

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public bool Remove(string key) => _properties.Remove(key);

    public void Clear() => _properties.Clear();

    public bool TryGetValue(string key, out object value) => _properties.TryGetValue(key, out value!);

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Entries.Add(item);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Entries.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) => Entries.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Entries.Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Entries.GetEnumerator();

    // Boxed arm by arm: without the casts the arms would meet in their common type, double.
    private static object Widened(object? existing, int number) => existing switch
    {
        double => (object)(double)number,
        long => (object)(long)number,
        _ => (object)number,
    };
}
