using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Links;
using Samlop.Knowledge.Guides.Outside;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Guides;

/// <summary>Legg ved skjemaer: forms that are files follow the edition, and are downloaded by whoever may read it.</summary>
[Process("knowledge.guide.attached"), TellsNobody(Untold.OwnWork)]
public sealed class AttachToGuide(AppDb db) : IUseCase<AttachToGuide.Input, Done>
{
    public const int Most = 10;

    public static readonly Refusal TooManyAttachments = Refusal.In<GuidesText>(nameof(TooManyAttachments));

    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<AttachToGuide, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.MayWrite(check) is { } no) return no;
        if (input.Files.Count == 0) return new FieldError(nameof(Input.Files), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        var content = edition.Content;
        if (content.Files.Count + input.Files.Count > Most) return TooManyAttachments;
        var files = input.Files.Select(received => new StoredFile(received, change.At)).ToList();
        db.AddRange(files);
        var attached = files.Select(file => new GuideAttachment(file.Id.Value, file.Name, file.Hash));
        await db.Save(edition, content with { Files = [.. content.Files, .. attached] }, check, actor, change, cancel);
        return new Done();
    }

    /// <summary>A file of an edition that the actor may read; null for any other.</summary>
    internal static async Task<StoredFile?> Find(AppDb db, GuideId guide, Guid file, Actor actor, CancellationToken cancel)
    {
        var (key, reader) = (file.ToString(), actor.ForGuides());
        var editions = db.Rows<GuideEdition>().VisibleTo(reader).Where(e => e.Guide == guide);
        var there = from revision in db.Rows<GuideRevision>().Of(editions)
                    join edition in editions on revision.Edition equals edition.Id
                    where revision.Number == edition.Revision && revision.Content.Contains(key)
                    select revision.Content;
        // Who is asked to comment reads what the round is about, and its files.
        var rounds = db.Rows<GuideRound>().VisibleTo(reader).Where(r => r.Guide == guide);
        var commented = db.Rows<GuideRevision>().CommentedOnBy(reader)
            .Where(v => rounds.Any(r => r.Edition == v.Edition && r.Revision == v.Number) && v.Content.Contains(key))
            .Select(v => v.Content);
        // That somebody has typed the id of another file opens nothing.
        var said = await there.Take(EditionList.Most).ToListAsync(cancel);
        said.AddRange(await commented.Take(EditionList.Most).ToListAsync(cancel));
        return said.Exists(content => GuideContent.Read(content).Files.Any(f => f.Key == file))
            ? await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == new StoredFileId(file), cancel) : null;
    }

    /// <summary>
    /// A file of the edition that a one-time link opens, as long as the link works: what is attached is part of what is checked.
    /// </summary>
    internal static async Task<StoredFile?> FindByLink(AppDb db, OpenedLink link, Guid file, CancellationToken cancel)
    {
        var review = await db.Rows<OutsideReview>().BehindLink(link.Subject).SingleAsync(cancel);
        var edition = await db.Rows<GuideEdition>().BehindLink(review).SingleAsync(cancel);
        return (await db.ContentOf(edition, cancel)).Files.Any(f => f.Key == file)
            ? await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == new StoredFileId(file), cancel) : null;
    }
}

/// <summary>Ta ut vedlegg: it follows this edition no more; earlier editions keep it.</summary>
[Process("knowledge.guide.detached"), TellsNobody(Untold.OwnWork)]
public sealed class DetachFromGuide(AppDb db) : IUseCase<DetachFromGuide.Input, Done>
{
    public static Permission Needs => WriteGuides.Needs;

    public sealed class Input : IInput<DetachFromGuide, Input, Done>
    {
        public GuideId Guide { get; set; }

        /// <summary>The key of the attachment, as chosen.</summary>
        public string? File { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Guide, actor, cancel) is not var (_, edition, check)) return Refusal.NotFound;
        if (edition.MayWrite(check) is { } no) return no;
        var content = edition.Content;
        if (!Guid.TryParse(input.File, out var key) || content.Files.All(f => f.Key != key))
            return new FieldError(nameof(Input.File), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        await db.Save(edition, content with { Files = [.. content.Files.Where(f => f.Key != key)] }, check, actor, change, cancel);
        return new Done();
    }
}
