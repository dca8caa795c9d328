using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>Ta tilbake: those who wrote the draft go on with it before anybody has decided.</summary>
[Process("CallTakenBack"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackCall(AppDb db) : IUseCase<TakeBackCall.Input, Done>
{
    public static Permission Needs => StartCall.Needs;

    public sealed class Input : IInput<TakeBackCall, Input, Done>
    {
        public CallId Call { get; set; }
    }

    /// <summary>A draft was taken back by those who wrote it.</summary>
    [Event("grants.call.draft-taken-back"), Was("CallDraftTakenBack")]
    public sealed record CallDraftTakenBack(CallId Call, int Ordinal, int Round) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftTakenBack), Ordinal);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var found = await db.ManageableDraft(input.Call, actor, cancel);
        if (found.Refusal is { } none) return none;
        var (call, draft, check) = found.Value;
        if (draft.TakeBack(check, actor, change.At) is { } no) return no;

        change.Record(new CallDraftTakenBack(call.Id, draft.Ordinal, check.Rounds.Count));
        return new Done();
    }
}
