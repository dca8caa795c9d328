using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Graded;

/// <summary>Avslutt navngivingen: one person's act. The user finds the person no more from now on.</summary>
[Process("persons.naming-ended")]
public sealed class EndNaming(AppDb db, OsloClock clock) : IUseCase<EndNaming.Input, Done>
{
    public static Permission Needs => ApproveNaming.Needs;

    public sealed class Input : IInput<EndNaming, Input, Done>
    {
        public NamingId Naming { get; set; }
    }

    public static NoticeKind TellsNamed { get; } = NoticeKind.Of<NamingEnded>(
        "persons.naming.ended", GradedNotices.Group, "the one who was named, and not of whom",
        (happened, _) => Task.FromResult<Told?>(
            new(Phrase.In<GradedText>(nameof(GradedText.Notice_Ended)), PersonUrls.List, Readers.Of(happened.User))
            {
                About = Subject.Of(happened.User),
            }));

    public static NoticeKind TellsRecorder { get; } = NoticeKind.Of<NamingEnded>(
        "persons.naming.over", GradedNotices.Group, "who asked for somebody to be named",
        async (happened, occasion) => await occasion.ToRecorder(happened.Reference));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundNaming(input.Naming, actor, cancel) is not var (naming, _, reference)) return Refusal.NotFound;
        if (naming.MayEnd(clock.Today) is { } no) return no;

        await db.End(naming, reference, actor.User, clock.Today, cancel);
        change.Record(NamingEnded.Of(naming));
        return new Done();
    }
}
