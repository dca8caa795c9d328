using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides;

/// <summary>Lagre aktivitet: a new activity of an edition, or one that is written on.</summary>
[Process("knowledge.guide.activity-saved"), TellsNobody(Untold.OwnWork)]
public sealed class SaveActivity(AppDb db) : IUseCase<SaveActivity.Input, Done>
{
    public static readonly Refusal TooManyActivities = Refusal.In<GuidesText>(nameof(TooManyActivities));

    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : TypedActivity, IInput<SaveActivity, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>Empty for a new one.</summary>
        public string? Key { get; set; }

        /// <summary>The page has told that it was taken out, and it is to be saved as a new one.</summary>
        public bool IsNew { get; set; }

        /// <summary>The revision that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.MayWrite(check) is { } no) return no;
        var content = edition.Content;
        var isNew = string.IsNullOrEmpty(input.Key);
        if (!isNew && content.Find(input.Key) is null)
            return edition.Revision == input.BasedOn ? Refusal.NotFound : Refusal.ChangedByOther;
        if (isNew && content.Activities.Count >= Guide.MostActivities) return TooManyActivities;
        var errors = new FieldErrors();
        var activity = input.Read(isNew ? NewId.Of<GuideEditionId>(change.At).Value.ToString("N")[^12..] : input.Key!, errors);
        if (errors.Any) return errors;
        // What a colleague did with another activity meanwhile is not in the way of this one.
        if (!isNew && edition.Revision != input.BasedOn && await Then(edition, input, cancel) != content.Find(input.Key))
            return Refusal.ChangedByOther;
        if (content.Find(activity.Key) == activity) return new Done();
        await db.Save(edition, content.With(activity), check, actor, change, cancel);
        return new Done();
    }

    /// <summary>As it was when the page was made.</summary>
    private async Task<GuideActivity?> Then(GuideEdition edition, Input input, CancellationToken cancel) =>
        await db.Rows<GuideRevision>().Of(edition).SingleOrDefaultAsync(r => r.Number == input.BasedOn, cancel) is { } then
            ? GuideContent.Read(then.Content).Find(input.Key) : null;
}

/// <summary>Flytt aktivitet: before or after the one beside it in its phase.</summary>
[Process("knowledge.guide.activity-moved"), TellsNobody(Untold.OwnWork)]
public sealed class MoveActivity(AppDb db) : IUseCase<MoveActivity.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<MoveActivity, Input, Done>
    {
        public GuideId Guide { get; set; }

        public string? Key { get; set; }

        public bool Up { get; set; }

        /// <summary>The revision that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.MayWrite(check) is { } no) return no;
        if (edition.Revision != input.Seen) return Refusal.ChangedSinceOpened;
        if (edition.Content.Find(input.Key) is not { } activity) return Refusal.NotFound;
        var moved = edition.Content.Moved(activity.Key, input.Up);
        if (moved.Hash() == edition.Hash) return new Done();
        await db.Save(edition, moved, check, actor, change, cancel);
        return new Done();
    }
}

/// <summary>Ta ut aktivitet: it is in this edition no more; earlier revisions keep it.</summary>
[Process("knowledge.guide.activity-removed"), TellsNobody(Untold.OwnWork)]
public sealed class RemoveActivity(AppDb db) : IUseCase<RemoveActivity.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<RemoveActivity, Input, Done>
    {
        public GuideId Guide { get; set; }

        public string? Key { get; set; }

        /// <summary>The revision that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.MayWrite(check) is { } no) return no;
        if (edition.Revision != input.Seen) return Refusal.ChangedSinceOpened;
        if (edition.Content.Find(input.Key) is not { } activity) return Refusal.NotFound;
        await db.Save(edition, edition.Content.Without(activity.Key), check, actor, change, cancel);
        return new Done();
    }
}
