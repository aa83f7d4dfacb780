// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Facts closed even to those whose role would open them, such as the files of people: only a mandate that names the compartment opens it, over its own units.</summary>
/// <remarks>A mandate over the whole instance opens none by itself. A room declares its compartments, puts them on the rights they close, and adds their rows in a migration.</remarks>
/// <param name="Code">Stable code.</param>
/// <param name="Label">French label: « dossiers des personnes ».</param>
public sealed record Compartment(string Code, string Label);
