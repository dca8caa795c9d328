using Samlop.Cases.Journal;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Drafts;

/// <summary>
/// Forkast utkastet: what somebody has begun to write, and the files that they have put to it. It is their own, whatever they may do in
/// the case by now.
/// </summary>
public sealed class DiscardDraft(CaseDrafts drafts, PreparedFiles prepared) : IUseCase<DiscardDraft.Input, Done>, ISavesDraft
{
    public static Permission Needs { get; } = Permission.OfSignedIn("cases.draft.discard");

    public sealed class Input : IInput<DiscardDraft, Input, Done>
    {
        /// <summary>The code of a <see cref="FilePlace"/>.</summary>
        public string Of { get; set; } = "";

        public Guid Subject { get; set; }

        public int Number { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var place = new FilePlace(input.Of, input.Subject, input.Number);
        await drafts.End(place, actor, cancel);
        await prepared.Forget(place, actor, cancel);
        return new Done();
    }
}
