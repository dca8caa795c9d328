using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Guides.Outside;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides;

/// <summary>
/// Lagre veileder: a new guide with its first edition, or the head of an edition that can be written. Half of it may be saved; two who
/// write at the same time see both versions.
/// </summary>
[Process("knowledge.guide.saved"), TellsNobody(Untold.OwnWork)]
public sealed class SaveGuide(AppDb db) : IUseCase<SaveGuide.Input, GuideId>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : TypedGuide, IInput<SaveGuide, Input, GuideId>
    {
        /// <summary>Empty for a new one.</summary>
        public GuideId Guide { get; set; }

        /// <summary>Of a new one.</summary>
        public string? Kind { get; set; }

        /// <summary>The revision that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    public async Task<Outcome<GuideId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (input.Guide == default) return Begin(input, actor, change);
        if (await db.Written(input.Guide, actor, cancel) is not var (guide, edition, check)) return Refusal.NotFound;
        if (edition.MayWrite(check) is { } no) return no;
        var errors = new FieldErrors();
        var content = input.Read(edition.Content, errors);
        if (errors.Any) return errors;
        if (edition.Revision != input.BasedOn) return Refusal.ChangedByOther;
        if (edition.Hash == content.Hash()) return guide.Id;
        await db.Save(edition, content, check, actor, change, cancel);
        guide.Named(content);
        return guide.Id;
    }

    private Outcome<GuideId> Begin(Input input, Actor actor, Change change)
    {
        var errors = new FieldErrors();
        var kind = TypedField.Choice<GuideKind>(input.Kind);
        if (kind is null) errors.Add(nameof(Input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var content = input.Read(null, errors);
        if (errors.Any) return errors;
        var guide = new Guide(NewId.Of<GuideId>(change.At), kind!.Value, actor, change.At);
        guide.Named(content);
        db.Add(guide);
        db.BeginEdition(guide, 1, content, actor, change);
        return guide.Id;
    }
}

/// <summary>
/// Begynn på en ny utgave: from the one that is approved, which all read until the new one is. Where one has begun, it goes on with that.
/// </summary>
[Process("knowledge.guide.edition-begun"), TellsNobody(Untold.OwnWork)]
public sealed class BeginEdition(AppDb db) : IUseCase<BeginEdition.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<BeginEdition, Input, Done>
    {
        public GuideId Guide { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Kept(input.Guide, actor, cancel) is not { } guide) return Refusal.NotFound;
        if (guide.WithdrawnAt is not null) return Guide.GuideIsWithdrawn;
        if (await db.Written(guide.Id, actor, cancel) is not null) return new Done();
        var editions = db.Rows<GuideEdition>().ManageableBy(actor.ForGuides()).Where(e => e.Guide == guide.Id);
        // A first edition that was given up is begun anew from what it said.
        var from = await editions.OrderByDescending(e => e.Number == guide.Edition).ThenByDescending(e => e.Number).WithContent()
            .FirstAsync(cancel);
        db.BeginEdition(guide, await editions.MaxAsync(e => e.Number, cancel) + 1, from.Content, actor, change);
        return new Done();
    }
}

internal static class BegunEditions
{
    /// <summary>An edition says something else: those outside who were asked about what it said before are asked no more.</summary>
    public static async Task Save(
        this AppDb db, GuideEdition edition, GuideContent content, TwoPersonCheck check, Actor actor, Change change,
        CancellationToken cancel)
    {
        edition.Save(content, check, actor.User, change.At);
        await db.EraseAddresses(edition, actor, cancel);
        change.Record(GuideMoved.Of(edition, GuideStep.Saved));
    }

    /// <summary>A new edition of a guide, with who writes it first.</summary>
    public static GuideEdition BeginEdition(this AppDb db, Guide guide, int number, GuideContent content, Actor actor, Change change)
    {
        var edition = new GuideEdition(NewId.Of<GuideEditionId>(change.At), guide, number, content, actor.User, change.At);
        db.Add(edition);
        db.BeginCheck(edition, actor.User);
        change.Record(GuideMoved.Of(edition, number == 1 ? GuideStep.Begun : GuideStep.EditionBegun));
        return edition;
    }
}
