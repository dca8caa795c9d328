using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Orders;

/// <summary>
/// What a body may record of one kind about a person: the sections that it may cite, and what each may name, as the table has it. Orders
/// and demands are recorded by the body that makes them, of facts that another recorded; a decision on research or on keeping something
/// from the person by the body that recorded the person.
/// </summary>
internal sealed class OrderChoices
{
    private readonly IReadOnlyList<SharingRow> rows;

    private OrderChoices(ReadingParty party, OrderKind kind, PersonId person, Body owner)
    {
        (Party, Kind, Person, Owner) = (party, kind, person, owner);
        rows = CodeOf(kind) is not { } code ? []
            : [.. party.Table.Rows.Where(row => row.Asks(code)
                && (kind is OrderKind.Research ? row.Owners.Contains(party.Body.Kind) : row.Readers.Contains(party.ReaderKind)))];
    }

    public ReadingParty Party { get; }

    public OrderKind Kind { get; }

    public PersonId Person { get; }

    /// <summary>The body that recorded the person. Whoever makes an order is not told which it is.</summary>
    public Body Owner { get; }

    public IReadOnlyList<string> Sections =>
        [.. OrderSections.Of(Kind).Where(section => Kind is OrderKind.Withholding || rows.Any(row => Cites(row, section)))];

    public IReadOnlyList<PersonCategory> Categories => Kind is OrderKind.Withholding
        ? Enum.GetValues<PersonCategory>()
        : [.. rows.Select(row => row.Category).Distinct().Order()];

    /// <summary>The section opens the category to the body, for one purpose or another.</summary>
    public bool Opens(string section, PersonCategory category) =>
        Kind is OrderKind.Withholding || rows.Any(row => row.Category == category && Cites(row, section));

    /// <summary>Null where the person is not there for the reader, or where the kind is not theirs to record.</summary>
    public static async Task<OrderChoices?> Of(
        AppDb db, SharingReaders readers, Actor actor, PersonId person, OrderKind kind, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var found = await db.Rows<Person>().ThereFor(party, person).Select(p => new { p.OwnerKind, p.Owner }).SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var choices = new OrderChoices(party, kind, person, new Body(found.OwnerKind, found.Owner));
        return choices.IsOffered ? choices : null;
    }

    /// <summary>The kinds that a body may record, of a person whom it finds.</summary>
    public static IReadOnlyList<OrderKind> KindsFor(ReadingParty party, PersonId person, Body owner) =>
        [.. Enum.GetValues<OrderKind>().Where(kind => new OrderChoices(party, kind, person, owner).IsOffered)];

    private bool IsOffered =>
        (Kind is OrderKind.Research or OrderKind.Withholding) == (Party.Body == Owner) && Sections.Count > 0;

    private static bool Cites(SharingRow row, string section) => row.Section.Contains(section, StringComparison.Ordinal);

    private static ConditionCode? CodeOf(OrderKind kind) => kind switch
    {
        OrderKind.Order => ConditionCode.ORDER,
        OrderKind.Demand => ConditionCode.DEMAND,
        OrderKind.Research => ConditionCode.DECISION,
        _ => null,
    };
}
