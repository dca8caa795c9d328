using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>Ny utlysning: an officer begins a call with its number and title; the rest is written part by part.</summary>
[Process("CallStarted"), TellsNobody(Untold.OwnWork)]
public sealed class StartCall(AppDb db) : IUseCase<StartCall.Input, StartCall.Started>
{
    public static Permission Needs { get; } = Permission.Of("grants.call.write", Role.CaseOfficer);

    public sealed class Input : IInput<StartCall, Input, Started>
    {
        public string? Number { get; set; }

        public string? Title { get; set; }
    }

    public sealed record Started(string Number);

    /// <summary>A call got a draft, the first or one that amends it.</summary>
    [Event("grants.call.draft-begun"), Was("CallDraftBegun")]
    public sealed record CallDraftBegun(CallId Call, int Ordinal) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallDraftBegun), Ordinal);
    }

    public async Task<Outcome<Started>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var typed = await TypedNewCall.Read(db, input.Number, input.Title, cancel);
        if (typed.Errors.Any) return typed.Errors;

        var call = new Call(NewId.Of<CallId>(change.At), typed.Number, actor.Organisation);
        var draft = call.Begin(typed.Title, change.At);
        var identity = Answers.Empty;
        identity.Fields["title"] = typed.Title;
        draft.Save("identity", identity, 0, actor.User, change.At);
        db.Add(call);

        db.BeginCheck(draft, actor.User);

        change.Record(new CallDraftBegun(call.Id, draft.Ordinal));
        return new Started(call.Number);
    }
}
