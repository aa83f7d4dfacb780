// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Chromium;

/// <summary>The browser, or one of its tabs, ended before it answered.</summary>
internal sealed class BrowserGoneException(string detail) : Exception(detail);
