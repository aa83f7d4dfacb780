// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Indicators.Import;
using Timonier.Storage;

namespace Timonier.Tests.House;

/// <summary>A module is its room's table of contents.</summary>
public sealed class ModuleTests
{
    private static readonly Assembly House = typeof(TimonierDb).Assembly;

    [Fact]
    public void Every_act_and_every_view_is_registered_by_its_module()
    {
        var registered = Register().Select(d => d.ServiceType).ToHashSet();
        Faults.None(House.GetExportedTypes().Where(t => IsActOrView(t) && !registered.Contains(t)).Select(t => t.FullName));
    }

    [Fact]
    public void Whatever_is_registered_can_be_made()
    {
        var services = Register();
        services.AddLogging();

        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.NotNull(provider);
    }

    [Fact]
    public void An_act_has_one_way_in() => Faults.None(
        from type in House.GetExportedTypes()
        where IsActOrView(type) && type.Namespace!.EndsWith(".Acts", StringComparison.Ordinal)
        let ways = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where ways.Length > 1 || ways.Any(m => m.Name != "RunAsync")
        select $"{type.FullName}: {string.Join(", ", ways.Select(m => m.Name))}");

    private static ServiceCollection Register()
    {
        var services = new ServiceCollection();
        services.AddStorage("Host=nowhere");

        // What only a host can give: the reading of files.
        services.AddImports((_, _, _) => throw new InvalidOperationException("Nothing is read here."));
        foreach (var module in House.GetExportedTypes().Where(t => t.Name.EndsWith("Module", StringComparison.Ordinal) && t != typeof(StorageModule) && t != typeof(ImportModule)))
        {
            var add = module.GetMethod("Add" + module.Name[..^"Module".Length]);
            Assert.True(add is not null, $"{module.Name} has no Add{module.Name[..^"Module".Length]}");
            add.Invoke(null, [services]);
        }

        return services;
    }

    /// <summary>A class of an Acts or Views folder that does something; what it takes and answers is a record.</summary>
    private static bool IsActOrView(Type type) =>
        type.Namespace is { } home && (home.EndsWith(".Acts", StringComparison.Ordinal) || home.EndsWith(".Views", StringComparison.Ordinal))
        && type is { IsClass: true, IsAbstract: false }
        && type.GetMethod("<Clone>$") is null
        && type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(m => typeof(Task).IsAssignableFrom(m.ReturnType));
}
