using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Graded;

/// <summary>
/// Ikke navngi noen: the data protection officer finds that nobody is to be named now. Whoever asked is told, and may ask anew.
/// </summary>
[Process("persons.naming-declined")]
public sealed class DeclineNaming(AppDb db) : IUseCase<DeclineNaming.Input, Done>
{
    public static Permission Needs => ProposeNaming.Needs;

    public sealed class Input : IInput<DeclineNaming, Input, Done>
    {
        public GradedReferenceId Reference { get; set; }
    }

    /// <summary>Nobody was named.</summary>
    [Event("persons.naming.declined"), NoNews]
    public sealed record NamingDeclined(GradedReferenceId Reference) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Reference);

        Audience IEvent.For => GradedNotices.Nobody;

        Phrase IEvent.Told => Phrase.In<GradedText>(nameof(GradedText.Told_Declined));
    }

    public static NoticeKind TellsRecorder { get; } = NoticeKind.Of<NamingDeclined>(
        "persons.naming.declined", GradedNotices.Group, "who asked for somebody to be named",
        async (happened, occasion) => await occasion.ToRecorder(happened.Reference));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Rows<GradedReference>().Overseen(actor).AsTracking().SingleOrDefaultAsync(r => r.Id == input.Reference, cancel)
            is not { } reference) return Refusal.NotFound;
        if (reference.MayAnswer() is { } no) return no;

        reference.Answer();
        change.Record(new NamingDeclined(reference.Id));
        return new Done();
    }
}
