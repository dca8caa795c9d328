using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Expect;

/// <summary>What a party is writing of its expectations; its own people alone read it until they share it.</summary>
public sealed class ExpectationDraft : SavedPart, IPartOf<Agreement>
{
    private ExpectationDraft()
    {
    }

    public ExpectationDraft(AgreementId agreement, AgreementPartyId party)
        : base(ExpectForm.Part.Key) => (Agreement, Party) = (agreement, party);

    public AgreementId Agreement { get; private set; }

    public AgreementPartyId Party { get; private set; }
}

/// <summary>
/// Forventninger: what a party said of itself, its mandate, what it expects and what it can give, on a day. A later answer stands instead
/// of it and leaves it as it was. It is no part of what is signed.
/// </summary>
public sealed class Expectations : IPartOf<Agreement>
{
    public static readonly Refusal ExpectationsIncomplete = Refusal.In<ExpectText>(nameof(ExpectationsIncomplete));
    public static readonly Refusal ExpectationsUnchanged = Refusal.In<ExpectText>(nameof(ExpectationsUnchanged));

    private Expectations()
    {
    }

    internal Expectations(Agreement agreement, AgreementPartyId party, int number, Answers answers, UserId by, DateTimeOffset at)
    {
        (Agreement, Party, Number, Content, GivenBy, GivenAt) = (agreement.Id, party, number, answers.Write(), by, at);
        AfterSending = agreement.Versions.Count > 0;
    }

    public AgreementId Agreement { get; private set; }

    public AgreementPartyId Party { get; private set; }

    /// <summary>From 1 for each party; the highest one stands.</summary>
    public int Number { get; private set; }

    /// <summary><see cref="Answers"/> to <see cref="ExpectForm"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public UserId GivenBy { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>The agreement had been sent to signing by then: what was written of it before was not written from this.</summary>
    public bool AfterSending { get; private set; }

    public Answers Read() => Answers.Read(Content);

    /// <summary>Answers are written as long as the agreement is not ended.</summary>
    public static Refusal? MayWrite(Agreement agreement) => agreement.EndedOn is null ? null : Agree.Agreement.AgreementHasEnded;

    /// <summary>What is written may be shared with the other parties: all is answered, and something else than before.</summary>
    /// <param name="before">The answer that stands; null where none was given.</param>
    public static Refusal? MayGive(Agreement agreement, ExpectationDraft? draft, Expectations? before)
    {
        if (MayWrite(agreement) is { } no) return no;
        if (draft is null || ExpectForm.Part.Questions.Any(question => !draft.Read().Has(question))) return ExpectationsIncomplete;
        return draft.Content == before?.Content ? ExpectationsUnchanged : null;
    }
}

internal sealed class ExpectModel : IEntityTypeConfiguration<ExpectationDraft>, IEntityTypeConfiguration<Expectations>
{
    public void Configure(EntityTypeBuilder<ExpectationDraft> draft)
    {
        draft.ToTable("agreement_expectation_draft");
        draft.HasKey(d => new { d.Party, d.Part });
        draft.HasIndex(d => d.Agreement);
        draft.IsSavedPart();
        draft.HasOne<Agreement>().WithMany().HasForeignKey(d => d.Agreement).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<AgreementParty>().WithMany().HasForeignKey(d => d.Party).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Expectations> given)
    {
        given.ToTable("agreement_expectations");
        given.IsFrozen();
        given.HasKey(e => new { e.Party, e.Number });
        given.HasIndex(e => e.Agreement);
        given.HasOne<Agreement>().WithMany().HasForeignKey(e => e.Agreement).OnDelete(DeleteBehavior.Restrict);
        given.HasOne<AgreementParty>().WithMany().HasForeignKey(e => e.Party).OnDelete(DeleteBehavior.Restrict);
    }
}
