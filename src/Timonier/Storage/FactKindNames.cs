// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>The names that the database gives to kinds of facts.</summary>
internal static class FactKindNames
{
    public static string[] ToNames(this FactKinds kinds) =>
        [.. Enum.GetValues<FactKinds>().Where(k => k is not FactKinds.None && kinds.HasFlag(k)).Select(SnakeName)];

    private static string SnakeName(FactKinds kind) => SnakeCaseConvention.SnakeCase(kind.ToString());
}
