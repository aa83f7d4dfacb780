// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Timonier.Storage;

namespace Timonier.Tests.House;

/// <summary>The public surface of each room as one page: what others can lean on, and no accidental door.</summary>
public sealed class SurfaceTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly string[] Synthesised = ["Equals", "GetHashCode", "ToString", "Deconstruct", "CompareTo", "<Clone>$", "PrintMembers", "op_Equality", "op_Inequality"];

    public static TheoryData<string> Rooms => [.. Plan.Rooms.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_surface_of_a_room_is_the_one_that_was_accepted(string room)
    {
        var types = typeof(TimonierDb).Assembly.GetExportedTypes()
            .Where(t => t.Namespace!.Split('.') is ["Timonier", var name, ..] && name == room && !t.IsNested)
            .OrderBy(t => t.FullName, StringComparer.Ordinal);
        Golden.Match(string.Join("\n", types.Select(Page)), $"{room}.txt");
    }

    private static string Page(Type type)
    {
        var page = new StringBuilder(type.Namespace!["Timonier.".Length..]).Append('.').Append(NameOf(type)).Append(" : ").Append(KindOf(type)).Append('\n');
        var members = type.IsEnum ? type.GetEnumNames().AsEnumerable() : type.GetMembers(Own).Where(IsSeen).Select(Line).Order(StringComparer.Ordinal);
        foreach (var line in members.Distinct())
            page.Append("    ").Append(line).Append('\n');
        return page.ToString();
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.GetMethod("PrintMembers", Own) is null ? "struct" : "record struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.GetMethod("<Clone>$") is null ? "class" : "record") + (type.BaseType == typeof(object) ? "" : $", is a {NameOf(type.BaseType!)}"),
    };

    private static bool IsSeen(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !Synthesised.Contains(member.Name)
        && member switch
        {
            MethodInfo method => (method.IsPublic || method.IsFamily) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && method.GetBaseDefinition() == method,
            ConstructorInfo constructor => constructor.IsPublic,
            PropertyInfo property => property.GetMethod is { IsPublic: true } or { IsFamily: true } && property.Name != "EqualityContract",
            FieldInfo field => field.IsPublic,
            EventInfo => true,
            _ => false,
        };

    private static string Line(MemberInfo member) => member switch
    {
        MethodInfo method => $"{method.Name}({Parameters(method)}) : {NameOf(method.ReturnType)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property => $"{property.Name} : {NameOf(property.PropertyType)}{(property.SetMethod is { IsPublic: true } set ? IsInit(set) ? " { init }" : " { set }" : "")}",
        FieldInfo field => $"{field.Name} : {NameOf(field.FieldType)}",
        _ => member.Name,
    };

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{NameOf(p.ParameterType)} {p.Name}"));

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return NameOf(value) + "?";
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        if (type.IsByRef)
            return "ref " + NameOf(type.GetElementType()!);
        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type.Name;
    }
}
