using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Expect;

/// <summary>Lagre forventningene: what one's own party has written so far. The other parties read it when it is shared.</summary>
public sealed class SaveExpectations(AppDb db) : IUseCase<SaveExpectations.Input, SaveExpectations.Saved>, ISavesDraft
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : TypedPart, IInput<SaveExpectations, Input, Saved>
    {
        public AgreementId Agreement { get; set; }
    }

    public sealed record Saved(DateTimeOffset At, string? Then);

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.PartyOf(actor.Organisation) is not { } party || ExpectForm.Form.Part(input.Part) is not { } part)
            return Refusal.NotFound;
        if (Expectations.MayWrite(agreement) is { } no) return no;

        var (answers, errors) = new AnswerReader(ExpectForm.Form, part, input, AnswerSets.None).Read();
        if (errors.Any) return errors;

        var draft = await db.DraftOf(agreement, party, cancel);
        if (draft is null) db.Add(draft = new ExpectationDraft(agreement.Id, party.Id));
        if (draft.Save(answers, input.BasedOn, actor.User, change.At) == PartSaving.ChangedByOther) return Refusal.ChangedByOther;
        return new Saved(change.At, input.Then);
    }
}
