using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Keeping;
using Samlop.Persons.Reading;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Protocol;

/// <summary>
/// Se protokollen og vurderingen: the record of processing of each kind of body, and the assessment. They hold what the table in force
/// says, and nothing about anybody: whoever administers an organisation reads them too, since each body answers for its own.
/// </summary>
public abstract class ReadProtocol : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "persons.protocol.read", Role.DataProtectionOfficer, Role.Administrator, Role.OrganisationAdministrator);
}

/// <summary>The table that texts are made of: its lines, which version it is, and the day it is read on.</summary>
/// <param name="Number">Null where the table that ships is in force.</param>
/// <param name="IsDemonstration">The unsure rows of the table that ships are taken as accepted.</param>
public sealed record TableRead(
    IReadOnlyList<SharingLine> Lines, int? Number, DateOnly? From, bool IsDemonstration, DateOnly Day)
{
    /// <summary>How long each category is kept; those of which it is not determined are not among them.</summary>
    public required IReadOnlyDictionary<PersonCategory, KeepingPeriod> Keeping { get; init; }

    /// <summary>The rows that decide on the day.</summary>
    public IEnumerable<(SharingLine Line, SharingRow Row)> InForce =>
        from line in Lines
        where line.IsInForce
        let row = line.Row()
        where row.From <= Day && !(row.To < Day)
        select (line, row);

    public static async Task<TableRead> On(AppDb db, SharingReaders readers, DateOnly day, CancellationToken cancel)
    {
        var version = await db.SharingInForce(day).FirstOrDefaultAsync(cancel);
        return new(
            version?.Read() ?? readers.ShippedLines, version?.Number, version?.InForceFrom,
            version is null && readers.TakesUnsure, day)
        {
            Keeping = await db.KeepingOn(day, cancel),
        };
    }
}

/// <summary>What passes between a body and another party for a purpose, by one section or by consent.</summary>
/// <param name="Line">One of the rows, for what the other party is called.</param>
public sealed record ProcessingFlow(
    SharingLine Line, SharingRow Row, RowAnswer Answer, string Section, IReadOnlyList<PersonCategory> Categories);

/// <summary>All that passes for one purpose.</summary>
public sealed record ProcessingPurpose(SharingPurpose Purpose, IReadOnlyList<ProcessingFlow> Flows);

/// <summary>Protokoll over behandlingen (personvernforordningen art. 30) of a kind of body, as the table in force has it.</summary>
/// <param name="Categories">What it records, and others may ask for.</param>
/// <param name="Gives">What others may see of what it records.</param>
/// <param name="Gets">What it may see of what others record.</param>
public sealed record ProcessingRecord(
    PartyKind Body, TableRead Table, IReadOnlyList<PersonCategory> Categories, IReadOnlyList<ProcessingPurpose> Gives,
    IReadOnlyList<ProcessingPurpose> Gets)
{
    /// <summary>The kinds of bodies that there are records of: those that record or read by the table.</summary>
    public static IReadOnlyList<PartyKind> Bodies { get; } =
        [.. PartyKinds.Readers.Except([PartyKind.Self, PartyKind.CompanySupervisor])];

    public static ProcessingRecord Of(TableRead table, PartyKind body)
    {
        var rows = table.InForce.Where(known => known.Row.Answer is RowAnswer.Basis or RowAnswer.Consent).ToList();
        var gives = rows.Where(known => known.Row.Owners.Contains(body)).ToList();
        return new(
            body, table,
            [.. gives.Select(known => known.Row.Category).Distinct().Order()],
            Purposes(gives, known => known.Line.Of("receiver")),
            Purposes(rows.Where(known => known.Row.Readers.Contains(body)), known => known.Line.Of("owner")));
    }

    private static IReadOnlyList<ProcessingPurpose> Purposes(
        IEnumerable<(SharingLine Line, SharingRow Row)> rows, Func<(SharingLine Line, SharingRow Row), string> party) =>
    [
        .. from known in rows
           group known by known.Row.Purpose into purpose
           orderby purpose.Key
           select new ProcessingPurpose(purpose.Key,
           [
               .. from known in purpose
                  group known by (Party: party(known), known.Row.Answer, known.Row.Section) into alike
                  let first = alike.First()
                  select new ProcessingFlow(
                      first.Line, first.Row, first.Row.Answer, first.Row.Section,
                      [.. alike.Select(known => known.Row.Category).Distinct().Order()]),
           ]),
    ];
}

/// <summary>What the table gives to an assessment (art. 35): how many rows of each answer, and how many are unsure.</summary>
public sealed record AssessmentFacts(
    TableRead Table,
    IReadOnlyList<PersonCategory> Categories,
    IReadOnlyList<SharingPurpose> Purposes,
    IReadOnlyList<PartyKind> Receivers,
    IReadOnlyDictionary<RowAnswer, int> Answers,
    int Unsure,
    int Accepted)
{
    public static AssessmentFacts Of(TableRead table)
    {
        var rows = table.InForce.Select(known => known.Row).ToList();
        var opening = rows.Where(row => row.Answer is RowAnswer.Basis or RowAnswer.Consent).ToList();
        return new(
            table,
            [.. opening.Select(row => row.Category).Distinct().Order()],
            [.. opening.Select(row => row.Purpose).Distinct().Order()],
            [.. opening.SelectMany(row => row.Readers).Distinct().Order()],
            Enum.GetValues<RowAnswer>().ToDictionary(answer => answer, answer => rows.Count(row => row.Answer == answer)),
            table.Lines.Count(line => line.IsUnsure),
            table.Lines.Count(line => line is { IsUnsure: true, IsAccepted: true }));
    }
}
