// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Api;

/// <summary>A network that the reader may read.</summary>
/// <param name="Code">Its code, which addresses bear; <c>code@2025-03-31</c> reads it as known at the end of that day.</param>
/// <param name="Name">Its French name.</param>
/// <param name="Fictional">True when its structures and figures are invented.</param>
/// <param name="Tables">Name of each table, and its address.</param>
internal sealed record ApiNetwork(string Code, string Name, bool Fictional, IReadOnlyDictionary<string, string> Tables);
