using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Sign;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Agreements.Propose;

/// <summary>Foreslå en endring: a party proposes what should be agreed on a topic, and why; another answers it.</summary>
[Process("agreements.proposed")]
public sealed class ProposeChange(AppDb db) : IUseCase<ProposeChange.Input, ProposeChange.Proposed>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<ProposeChange, Input, Proposed>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>Code of the <see cref="AgreementTopic"/>, as chosen.</summary>
        public string? Topic { get; set; }

        public string? Text { get; set; }

        public string? Why { get; set; }

        /// <summary>The id of the one that was refused or fell, and is raised again; empty for none.</summary>
        public string? Earlier { get; set; }
    }

    public sealed record Proposed(AgreementProposalId Proposal);

    /// <summary>A party proposed something on a topic.</summary>
    [Event("agreements.proposal.made")]
    public sealed record ProposalMade(AgreementProposalId Proposal, AgreementId Agreement, string TopicCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_ProposalMade), TopicWords.TitleOf(TopicCode));
    }

    /// <summary>The same party proposed something else instead. The others are told of that.</summary>
    [Event("agreements.proposal.replaced"), NoNews]
    public sealed record ProposalReplaced(AgreementProposalId Proposal, AgreementId Agreement, string TopicCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_ProposalReplaced), TopicWords.TitleOf(TopicCode));
    }

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<ProposalMade>(
        "agreements.proposal.made", AgreementRoles.Notices, "those who write for the other parties",
        async (happened, occasion) => await occasion.OfProposal(
            happened.Proposal, happened.Agreement, nameof(AgreementsText.Notice_Proposed), (proposal, party) => party != proposal.For))
        .While<AgreementProposal, AgreementProposalId>(
            "the proposal waits for an answer", p => p.Id,
            db => db.Rows<AgreementProposal>().All(Because.NoticeIsOvertaken).Where(AgreementProposal.Waits));

    public async Task<Outcome<Proposed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.AgreementSpokenFor(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.EndedOn is not null) return Agreement.AgreementHasEnded;
        var errors = new FieldErrors();
        var topic = agreement.Kind.Topics.FirstOrDefault(t => t.Code == input.Topic);
        if (topic is null) errors.Add(nameof(Input.Topic), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var text = TypedField.NeededText(
            input.Text, Question.TextLimit, nameof(Input.Text), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Proposed)), errors);
        var why = TypedField.NeededText(
            input.Why, AgreementProposal.WhyLimit, nameof(Input.Why), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if ((await db.AgreedTopics(agreement, actor, cancel)).GetValueOrDefault(topic!.Code) is { } agreed && Proposals.Same(agreed, text))
        {
            errors.Add(nameof(Input.Text), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_ProposedSame)));
            return errors;
        }

        var waits = await db.Rows<AgreementProposal>().Of(agreement).Where(AgreementProposal.Waits)
            .SingleOrDefaultAsync(p => p.Topic == topic!.Code, cancel);
        if (waits?.MayReplace(actor.Organisation) is { } no) return no;
        if (waits is not null)
        {
            waits.Close(ProposalOutcome.Replaced, actor.User, actor.Organisation, change.At);
            change.Record(new ProposalReplaced(waits.Id, agreement.Id, waits.Topic));
            // The database lets one wait at a time: the earlier one is closed before the next is there.
            db.AllowChanges();
            await db.SaveChangesAsync(cancel);
        }

        var earlier = Guid.TryParse(input.Earlier, out var id) ? new AgreementProposalId(id) : (AgreementProposalId?)null;
        var raised = earlier is null ? null : await db.Rows<AgreementProposal>().Of(agreement).Where(AgreementProposal.MayBeRaised)
            .SingleOrDefaultAsync(p => p.Id == earlier && p.Topic == topic!.Code, cancel);
        var proposal = new AgreementProposal(
            NewId.Of<AgreementProposalId>(change.At), agreement.Id, topic!, text, why, raised?.Id, actor.User, actor.Organisation,
            change.At);
        db.Add(proposal);
        change.Record(new ProposalMade(proposal.Id, agreement.Id, topic!.Code));
        return new Proposed(proposal.Id);
    }
}

/// <summary>What proposals ask for, and what their notices say.</summary>
internal static class Proposals
{
    /// <summary>One of an agreement that the actor writes in.</summary>
    public static async Task<(Agreement? Agreement, AgreementProposal? Proposal)> WrittenProposal(
        this AppDb db, AgreementProposalId id, Actor actor, CancellationToken cancel)
    {
        var proposals = db.Rows<AgreementProposal>().Of(db.Rows<Agreement>().WrittenBy(actor.ForAgreements()));
        if (await proposals.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } proposal) return (null, null);
        return (await db.WrittenAgreement(proposal.Agreement, actor, cancel), proposal);
    }

    /// <summary>One of an agreement that the actor speaks for a party of.</summary>
    public static async Task<(Agreement? Agreement, AgreementProposal? Proposal)> OwnProposal(
        this AppDb db, AgreementProposalId id, Actor actor, CancellationToken cancel)
    {
        var proposals = db.Rows<AgreementProposal>().Of(db.Rows<Agreement>().SpokenForBy(actor.ForAgreements()));
        if (await proposals.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } proposal) return (null, null);
        return (await db.AgreementSpokenFor(proposal.Agreement, actor, cancel), proposal);
    }

    /// <summary>
    /// What is agreed on each topic, by its code: as it is written now, or as all have signed it where the reader does not read what is
    /// being written.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> AgreedTopics(
        this AppDb db, Agreement agreement, Actor reader, CancellationToken cancel = default)
    {
        IEnumerable<(string Topic, string? Text)> topics;
        if (agreement.IsReadAsDraftBy(reader))
        {
            var written = await db.Rows<AgreementTopicText>().Of(agreement).ToListAsync(cancel);
            topics = written.Select(text => (text.Part, text.Read().Text(AgreementForm.Agreed)));
        }
        else
        {
            var signed = (await db.SignedContent(agreement, cancel)).Parts.GetValueOrDefault(TopicsPart.PartCode);
            topics = TopicsPart.ReadJson(signed).Select(topic => (topic.Key, topic.Value.Text(AgreementForm.Agreed)));
        }

        return topics.Where(topic => topic.Text is not null)
            .ToDictionary(topic => topic.Topic, topic => topic.Text!, StringComparer.Ordinal);
    }

    /// <summary>Two texts that say the same, whatever the lines end with.</summary>
    public static bool Same(string one, string other) =>
        one.ReplaceLineEndings("\n").Trim() == other.ReplaceLineEndings("\n").Trim();

    /// <param name="key">With a place for the number of the agreement.</param>
    /// <param name="to">Which of the parties.</param>
    /// <param name="signers">Also all who have signed the agreement, whatever they do now.</param>
    public static async Task<Told> OfProposal(
        this Occasion occasion, AgreementProposalId id, AgreementId agreement, string key, Func<AgreementProposal, OrganisationId, bool> to,
        bool signers = false)
    {
        var proposal = await occasion.Db.Rows<AgreementProposal>().All(Because.PartiesAreTold)
            .SingleAsync(p => p.Id == id, occasion.Cancel);
        var of = await occasion.Agreement(agreement);
        return new(
            Phrase.In<AgreementsText>(key, of.Number.ToString()),
            AgreementUrls.Proposal(of.Number, id.Value),
            // Whoever the change takes out answers nobody, and is told of its own.
            of.Members.Where(p => to(proposal, p.Organisation) && (!p.IsTakenOut || p.Organisation == proposal.For)).Aggregate(
                signers ? of.Signers() : Readers.Nobody,
                (all, p) => all.And(Readers.In(p.Organisation, AgreementRoles.Writers))));
    }
}
