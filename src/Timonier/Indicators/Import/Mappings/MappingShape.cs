// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Timonier.Indicators.Import.Mappings;

/// <summary>The properties that one part of a mapping may have, read from its type: the binder and the JSON schema both come from here.</summary>
internal sealed class MappingShape
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, MappingShape> Shapes = new();

    private MappingShape(Type type)
    {
        Type = type;
        Says = type.GetCustomAttribute<SaysAttribute>()?.Text ?? "";
        Properties = [.. TypesOf(type)
            .SelectMany(t => t.GetProperties(Any | BindingFlags.DeclaredOnly))
            .Where(p => p.GetCustomAttribute<SaysAttribute>() is not null)
            .Select(p => new Property(p, p.GetCustomAttribute<SaysAttribute>()!))];
        Shorthand = type.GetMethod("FromText", BindingFlags.Static | BindingFlags.Public, [typeof(string)]);
    }

    public Type Type { get; }

    /// <summary>What the part is, in French.</summary>
    public string Says { get; }

    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The short form: a text in place of the object, when there is one.</summary>
    public MethodInfo? Shorthand { get; }

    public static MappingShape Of(Type type) => Shapes.GetOrAdd(type, t => new(t));

    /// <summary>The name in JSON of a member of an enumeration.</summary>
    public static string NameOf(object value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);

    /// <summary>What a member of an enumeration means, in French.</summary>
    public static string SaysOf(object value) => value.GetType().GetField(value.ToString()!)?.GetCustomAttribute<SaysAttribute>()?.Text ?? "";

    /// <summary>The type without its nullable dress.</summary>
    public static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>The type of the items of a list, or nothing.</summary>
    public static Type? ItemOf(Type type) => Argument(type, typeof(IReadOnlyList<>), 0);

    /// <summary>The type of the values of a dictionary, or nothing.</summary>
    public static Type? ValueOf(Type type) => Argument(type, typeof(IReadOnlyDictionary<,>), 1);

    private static Type? Argument(Type type, Type generic, int argument) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments()[argument] : null;

    private static IEnumerable<Type> TypesOf(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
            yield return at;
    }

    /// <summary>One property of a part.</summary>
    internal sealed record Property(PropertyInfo Member, SaysAttribute Says)
    {
        public string Name { get; } = Says.Name ?? JsonNamingPolicy.CamelCase.ConvertName(Member.Name);

        public Type Type => Member.PropertyType;
    }
}
