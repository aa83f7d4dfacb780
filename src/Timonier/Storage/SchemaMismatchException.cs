// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>The database and this program do not go together: the message, in French, says what to install.</summary>
public sealed class SchemaMismatchException(string message) : Exception(message);
