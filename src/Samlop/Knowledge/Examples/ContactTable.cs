using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples;

/// <summary>What the reader's organisation has asked and is asked about examples.</summary>
internal static class ContactTable
{
    private static readonly Sorting<ExampleContact> Orders = new Sorting<ExampleContact>("-sist", c => c.Id)
        .By("sist", c => c.LastAt)
        .By("begynt", c => c.BegunAt);

    public sealed record Row(
        ExampleContactId Id, string Example, string From, string To, DateTimeOffset BegunAt, DateTimeOffset LastAt);

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("eksempel", ExamplesText.Example, r => ExampleCatalogue.Current.Find(r.Example)?.Title ?? r.Example)
        {
            Url = r => ExampleUrls.ContactOf(r.Id),
        },
        new("fra", CommonText.From, r => r.From),
        new("til", ExamplesText.Contact_To, r => r.To),
        new("begynt", ExamplesText.Contact_Begun, r => r.BegunAt) { Sortable = true },
        new("sist", ExamplesText.Contact_Last, r => r.LastAt) { Sortable = true },
    ];

    public static IQueryable<Row> Matching(AppDb db, Actor actor, TableQuery query) =>
        Orders.Apply(db.Rows<ExampleContact>().VisibleTo(Purpose.None.Reader(actor)), query).Select(c => new Row(
            c.Id, c.Example, db.Set<Organisation>().First(o => o.Id == c.From).Name, db.Set<Organisation>().First(o => o.Id == c.To).Name,
            c.BegunAt, c.LastAt));
}

/// <summary>What waits: a question about an example that the organisation has not answered.</summary>
internal sealed class ExampleTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.HoldsAny(ExampleAccess.Receivers)) yield break;
        var own = actor.Organisation;
        yield return new(
            "example-contact",
            db.Rows<ExampleContact>().VisibleTo(Purpose.None.Reader(actor)).Where(ExampleContact.WaitsForAsked)
                .Where(c => c.To == own && c.From != own)
                .Select(c => new WaitingRow { Thing = (Guid)(object)c.Id, Since = c.LastAt }),
            row => new(
                $"example-contact:{row.Thing}", Phrase.In<ExamplesText>(nameof(ExamplesText.Task_Answer)), row.Due,
                ExampleUrls.ContactOf(new(row.Thing!.Value)), Phrase.In<ExamplesText>(nameof(ExamplesText.Task_Answer_Action))));
    }
}
