using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Principles;

/// <summary>How an agreement answers a principle, and which version of the principles that was last held against.</summary>
public sealed class PrincipleAnswer : SavedPart, IPartOf<Agreement>
{
    public static readonly Refusal NothingToLookAt = Refusal.In<PrinciplesText>(nameof(NothingToLookAt));

    /// <summary>What the content is where nothing is answered.</summary>
    public static readonly string Nothing = Answers.Empty.Write();

    private PrincipleAnswer()
    {
    }

    public PrincipleAnswer(AgreementId agreement, string principle)
        : base(principle) => Agreement = agreement;

    public AgreementId Agreement { get; private set; }

    /// <summary>The version of the principles that it was written to, or found to stand under.</summary>
    public int AnsweredTo { get; private set; }

    /// <summary>Who found that it stands; null where it was written to that version.</summary>
    public UserId? KeptBy { get; private set; }

    public DateTimeOffset? KeptAt { get; private set; }

    public string? Text => Read().Text(PrincipleAnswerForm.Answer);

    /// <summary>It answers an earlier version than the one in force.</summary>
    public bool IsOf(int earlierThan) => Content != Nothing && AnsweredTo < earlierThan;

    /// <summary>Saves over version <paramref name="basedOn"/>.</summary>
    /// <param name="number">Of the principles that it answers.</param>
    public PartSaving Save(Answers answers, int number, int basedOn, UserId? by, DateTimeOffset at)
    {
        var saving = Save(answers, basedOn, by, at);
        if (saving != PartSaving.ChangedByOther) (AnsweredTo, KeptBy, KeptAt) = (number, null, null);
        return saving;
    }

    /// <summary>Ser på nytt: the answer stands under a later version. What is signed is not changed by that.</summary>
    public Refusal? Keep(int number, UserId by, DateTimeOffset at)
    {
        if (!IsOf(number)) return NothingToLookAt;
        (AnsweredTo, KeptBy, KeptAt) = (number, by, at);
        return null;
    }
}

/// <summary>Which agreements are asked to look again.</summary>
internal static class LookingAgain
{
    /// <summary>Those that a new version reaches: an answer is to an earlier one, or a principle that must be answered is not.</summary>
    /// <param name="agreements">What a door gave.</param>
    /// <param name="today">Null where what was told on a day when they lived is asked for.</param>
    public static IQueryable<Agreement> Reached(IQueryable<Agreement> agreements, AppDb db, DateOnly? today)
    {
        var (again, lacking) = (Among(agreements, db, today), Lacking(agreements, db, today));
        return agreements.Where(a => again.Any(x => x.Id == a.Id) || lacking.Any(x => x.Id == a.Id));
    }

    /// <summary>The regional ones that live and do not answer a principle in force that must be answered.</summary>
    /// <param name="agreements">What a door gave.</param>
    public static IQueryable<Agreement> Lacking(IQueryable<Agreement> agreements, AppDb db, DateOnly? today)
    {
        var (answers, nothing) = (db.Rows<PrincipleAnswer>().Of(agreements), PrincipleAnswer.Nothing);
        var inForce = InForce(db);
        return agreements.Answering(today).Where(a =>
            inForce.Any(p => p.IsRequired
                && !answers.Any(x => x.Agreement == a.Id && x.Part == p.Code && x.Content != nothing)));
    }

    /// <summary>The regional ones that live and answer an earlier version of a principle that is in force.</summary>
    /// <param name="agreements">What a door gave.</param>
    public static IQueryable<Agreement> Among(IQueryable<Agreement> agreements, AppDb db, DateOnly? today)
    {
        var (answers, nothing) = (db.Rows<PrincipleAnswer>().Of(agreements), PrincipleAnswer.Nothing);
        var inForce = InForce(db);
        return agreements.Answering(today).Where(a =>
            answers.Any(x => x.Agreement == a.Id && x.Content != nothing
                && inForce.Any(p => p.Code == x.Part && x.AnsweredTo < p.Number)));
    }

    // An ending that has not come is an ending all the same: nothing is written of it any more.
    private static IQueryable<Agreement> Answering(this IQueryable<Agreement> agreements, DateOnly? today)
    {
        var regional = agreements.Where(a => a.KindCode == AgreementKinds.RegionalCode && a.EndedOn == null);
        return today is { } day ? regional.Living(day) : regional;
    }

    private static IQueryable<Principle> InForce(AppDb db)
    {
        var published = db.Set<PrincipleSet>().Where(s => s.PublishedAt != null);
        return db.Set<Principle>().Where(p => p.Number == published.Max(s => s.Number));
    }

    /// <summary>The answers of an agreement that was found, by the code of the principle.</summary>
    public static Task<Dictionary<string, PrincipleAnswer>> PrincipleAnswersOf(
        this AppDb db, Agreement agreement, CancellationToken cancel = default) =>
        db.Rows<PrincipleAnswer>().Of(agreement).ToDictionaryAsync(x => x.Part, cancel);
}

internal sealed class PrincipleAnswerModel : IEntityTypeConfiguration<PrincipleAnswer>
{
    public void Configure(EntityTypeBuilder<PrincipleAnswer> answer)
    {
        answer.ToTable("agreement_principle");
        answer.HasKey(x => new { x.Agreement, x.Part });
        answer.IsSavedPart();
        answer.Ignore(x => x.Text);
        answer.HasOne<Agreement>().WithMany().HasForeignKey(x => x.Agreement).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<User>().WithMany().HasForeignKey(x => x.KeptBy).OnDelete(DeleteBehavior.Restrict);
    }
}
