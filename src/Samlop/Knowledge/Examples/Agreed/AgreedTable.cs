using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>Examples from agreements as a list: the same rows and columns for the page and its downloads.</summary>
public static class AgreedTable
{
    public const string StateFilter = "status";

    private static readonly Words<AgreedText, AgreedExampleState> States = new("State");

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("publisert", r => r.Example.Id)
        .By("publisert", r => r.Example.PublishedAt)
        .By("tittel", r => r.Example.Title)
        .By("eier", r => r.Owner);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public required AgreedExample Example { get; init; }

        public string Owner { get; init; } = "";
    }

    public static string Of(AgreedExampleState state) => States.Of(state).ToString();

    public static Tone ToneOf(AgreedExampleState state) => state switch
    {
        AgreedExampleState.Published => Tone.Success,
        AgreedExampleState.Sent => Tone.Info,
        AgreedExampleState.Withdrawn or AgreedExampleState.Overtaken => Tone.Warning,
        _ => Tone.Neutral,
    };

    public static IReadOnlyList<Column<Listed>> Columns(OfferPlaces places) =>
    [
        new("tittel", ExamplesText.Example, r => r.Example.Title) { Sortable = true, Url = r => AgreedUrls.Of(r.Example.Id) },
        new("eier", AgreedText.Owner, r => r.Owner) { Sortable = true },
        new("sted", AgreedText.Places, r => OfferWords.Listed(r.Example.Content.Places, places.NameOf)),
        new("status", CommonText.Status, r => Of(r.Example.State)),
        new("publisert", AgreedText.Published, r => r.Example.PublishedAt) { Sortable = true },
    ];

    /// <summary>For those who write or publish, who see others than the published ones.</summary>
    public static IReadOnlyList<TableFilter> Filters(Actor actor) =>
        actor.May(WriteExamples.Needs) || actor.May(PublishExamples.Needs)
            ? [new(StateFilter, CommonText.Status, OfferWords.Options<AgreedExampleState>(Of))] : [];

    /// <summary>What all find, unless a state is asked for.</summary>
    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var examples = query.Filter<AgreedExampleState>(StateFilter) is { } state
            ? db.Rows<AgreedExample>().VisibleTo(actor.ForExamples()).Where(AgreedExample.States.At(state))
            : db.Rows<AgreedExample>().Found();
        examples = examples.Holding(db, query.Search, e => e.Id);
        var rows = from e in examples
                   join owner in db.Set<Organisation>() on e.Owner equals owner.Id
                   select new Listed { Example = e, Owner = owner.Name };
        return Orders.Apply(rows, query);
    }
}
