// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Jobs;

/// <summary>A file received from a browser.</summary>
/// <param name="Name">Its name, as the user knows it.</param>
/// <param name="Content">Its bytes, read once, forward.</param>
public sealed record UploadedFile(string Name, Stream Content);
