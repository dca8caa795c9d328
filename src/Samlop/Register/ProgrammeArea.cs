using Samlop.Platform.Identifiers;
using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>Where the training of a programme area takes place.</summary>
public enum TrainedAt
{
    School,
    Company,
}

/// <summary>
/// Programområde: one year of an education programme, or a trade (lærefag) when the training is in a company. With Udir's Grep code.
/// The place of training is derived, not given by Udir: up to two may stand wrong.
/// </summary>
public sealed record ProgrammeArea(TradeCode Code, string Name, TrainedAt At)
{
    internal static readonly string[] Columns = ["code", "name", "place"];

    public bool IsTrade => At == TrainedAt.Company;

    internal static ProgrammeArea Read(RegisterRow row) => new(
        row.Identifier<TradeCode>("code"),
        row.Text("name"),
        row.OneOf("place", ("school", TrainedAt.School), ("company", TrainedAt.Company)));
}
