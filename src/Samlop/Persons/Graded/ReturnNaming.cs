using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Graded;

/// <summary>Send forslaget tilbake: the second person does not put it in force, and says why.</summary>
[Process("persons.naming-returned")]
public sealed class ReturnNaming(AppDb db) : IUseCase<ReturnNaming.Input, Done>
{
    public static Permission Needs => ApproveNaming.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnNaming, Input, Done>
    {
        public NamingId Naming { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<NamingMoved>(
        "persons.naming.returned", GradedNotices.Group, "the data protection officer who sent it",
        async (happened, occasion) => happened.Step != NamingStep.Returned
            ? null
            : new Told(
                Phrase.In<GradedText>(nameof(GradedText.Notice_Returned)), GradedUrls.Naming(happened.Naming),
                Readers.Of(await occasion.SenderOf(happened.Naming.Value)))
            {
                Matter = happened.Naming.Value,
            }).OnlyOf<ReturnNaming>().WhileReturned((Naming n) => n.Id, db => db.Rows<Naming>().Open());

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.FoundNaming(input.Naming, actor, cancel) is not var (naming, check, _)) return Refusal.NotFound;
        if (naming.MayDecide(check, actor) is { } own) return own;
        if (naming.Return(check, actor, input, change.At) is { } no) return no;

        change.Record(NamingMoved.Of(naming, NamingStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
