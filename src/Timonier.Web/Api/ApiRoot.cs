// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Api;

/// <summary>What a program reads first.</summary>
/// <param name="Version">Version of the interface; a change that would break a program makes another one.</param>
/// <param name="OpenApi">Address of its description.</param>
/// <param name="Networks">The networks that the reader may read.</param>
internal sealed record ApiRoot(string Version, string OpenApi, IReadOnlyList<ApiNetwork> Networks);
