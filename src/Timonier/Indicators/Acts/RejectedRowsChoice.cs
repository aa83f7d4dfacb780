// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Acts;

/// <summary>What whoever confirms an import wants done of the rows that are refused.</summary>
public enum RejectedRowsChoice
{
    /// <summary>As the mapping says: by default, one refused row refuses all.</summary>
    AsMapped,

    /// <summary>« Accepter les lignes valides » : the others are left aside, and counted.</summary>
    LeaveAside,
}
