using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Grants.GrantYear;
using Samlop.Grants.Pay;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Because = Samlop.Grants.Because;

namespace Samlop.Bench;

/// <summary>
/// The money of fifty counties through two years, made from the story's own rows: one of them has forty payments and three hundred lines
/// of accounts.
/// </summary>
internal static partial class PagesBench
{
    private const string MoneyDay = "2023-07-01";
    private const string MoneyCounty = "Pengefylke 000";
    private static readonly int[] MoneyYearsShown = [2022, 2023];

    /// <param name="args">As of <see cref="Run"/>.</param>
    public static void RunMoney(string[] args) => RunMoneyAsync(args).GetAwaiter().GetResult();

    private static async Task RunMoneyAsync(string[] args)
    {
        var extent = args.Contains(Brief) ? Extent.Brief : Extent.Whole;
        var folder = Directory.CreateTempSubdirectory("samlop-bench-").FullName;
        await using var host = new Host(folder, MoneyDay);
        host.UseKestrel(0);
        host.StartServer();
        var address = Address(host);
        var source = host.Services.GetRequiredService<IAppDbSource>();
        var county = await AddMoney(source, extent.Rounds == 0 ? 2 : 50);
        await KeepStatistics(source);
        var officer = await SignIn(address, Officer);
        WriteHeadings();
        foreach (var year in MoneyYearsShown)
        {
            await Measure(host, address, extent, YearUrls.County(year, county), $"/floor/money/{year}", officer,
                $"/tilskuddsar/{year}/…, 20 payments, 150 lines");
        }

        await Measure(host, address, extent, YearUrls.List, "/floor/years", officer, "/tilskuddsar, 50 counties");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<OrganisationId> AddMoney(IAppDbSource source, int counties)
    {
        await using var db = source.Open();
        var award = await (
            from a in db.Rows<Award>().All(Because.StoryIsTold)
            where db.Set<Accounts>().Any(x => x.Award == a.Id)
            orderby a.GivenAt
            select a).FirstAsync();
        var application = await db.Rows<GrantApplication>().All(Because.StoryIsTold).SingleAsync(a => a.Id == award.Application);
        var decision = await db.Set<Decision>().SingleAsync(d => d.Id == award.Decision);
        var letter = await db.Rows<Letter>().All(Because.StoryIsTold).SingleAsync(l => l.Id == award.Letter);
        var payment = await db.Rows<Payment>().All(Because.StoryIsTold).FirstAsync(p => p.Award == award.Id && p.PaidOn != null);
        var accounts = await db.Rows<Accounts>().All(Because.StoryIsTold).Include(a => a.Lines).FirstAsync(a => a.Award == award.Id);
        var officer = await db.Set<User>().Where(u => u.Name == Officer).Select(u => u.Id).SingleAsync();
        var at = OsloClock.Instant(new DateOnly(2023, 6, 1), new TimeOnly(9, 0));
        // A thing that two have decided is let in after its check.
        var checks = await Checks(db, decision.Id.Value, payment.Id.Value, accounts.Id.Value);
        var things = new List<Action>();
        OrganisationId? large = null;
        for (var n = 0; n < counties; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Pengefylke {n:000}");
            var county = new Organisation(NewId.Of<OrganisationId>(at), name, [OrganisationKind.County],
                new DateOnly(2020, 1, 1))
            { Fictitious = true };
            large ??= county.Id;
            var applied = NewId.Of<GrantApplicationId>(at);
            db.Add(county);
            Copy(db, application, a => (a["Id"], a["County"]) = (applied, county.Id));
            db.Add(new ImpartialityDeclaration(
                NewId.Of<ImpartialityDeclarationId>(at), Subject.Of(applied), officer, ImpartialityAnswer.NoGround, null, null, at));
            foreach (var year in MoneyYearsShown) AddYear(year, county.Id, applied, large == county.Id ? 20 : 2, large == county.Id ? 150
                : 10);
        }

        await Save();
        foreach (var add in things) add();
        await Save();
        return large!.Value;

        async Task Save()
        {
            db.AllowChanges();
            await db.SaveChangesAsync();
        }

        void AddChecked<T>(T row, Guid from, Guid to, Action<PropertyValues> change)
            where T : class
        {
            Copy(db, checks[from], c => c["Subject"] = to);
            foreach (var round in checks[from].Rounds) Copy(db, round, r => r["Subject"] = to);
            things.Add(() => Copy(db, row, change));
        }

        void AddYear(int year, OrganisationId county, GrantApplicationId applied, int payments, int lines)
        {
            var (decided, told, given, accounted) =
                (NewId.Of<DecisionId>(at), NewId.Of<LetterId>(at), NewId.Of<AwardId>(at), NewId.Of<AccountsId>(at));
            AddChecked(decision, decision.Id.Value, decided.Value, d
                => (d["Id"], d["Application"], d["Number"]) = (decided, applied, year));
            things.Add(() => Copy(db, letter, l => (l["Id"], l["Matter"], l["Receiver"]) = (told, decided.Value, county)));
            things.Add(() => Copy(db, award, a =>
                (a["Id"], a["Decision"], a["Letter"], a["Application"], a["County"], a["Year"]) = (given, decided, told, applied,
                    county, year)));
            for (var number = 1; number <= payments; number++)
            {
                var (id, n) = (NewId.Of<PaymentId>(at), number);
                AddChecked(payment, payment.Id.Value, id.Value, p =>
                    (p["Id"], p["Award"], p["Number"], p["AmountOre"]) = (id, given, n, award.AmountOre / payments));
            }

            AddChecked(accounts, accounts.Id.Value, accounted.Value, a =>
                (a["Id"], a["Award"], a["Application"], a["County"], a["Year"]) = (accounted, given, applied, county, year));
            for (var number = 1; number <= lines; number++)
            {
                var (line, n) = (accounts.Lines[number % accounts.Lines.Count], number);
                things.Add(() => Copy(db, line, l => (l["Accounts"], l["Number"]) = (accounted, n)));
            }
        }
    }

    private static Task<Dictionary<Guid, TwoPersonCheck>> Checks(AppDb db, params Guid[] of) =>
        db.Set<TwoPersonCheck>().Include(c => c.Rounds).Where(c => of.Contains(c.Subject)).ToDictionaryAsync(c => c.Subject);

    /// <summary>A new row with the values of another but for some; what hangs below it is not copied.</summary>
    private static void Copy<T>(AppDb db, T row, Action<PropertyValues> change)
        where T : class
    {
        var values = db.Entry(row).CurrentValues.Clone();
        change(values);
        var copy = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        var entry = db.Entry(copy);
        entry.CurrentValues.SetValues(values);
        entry.State = EntityState.Added;
    }

    private static async Task<Actor> Ingrid(HttpContext http, AppDb db)
    {
        var viewer = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            where p.Name == Officer
            select m).FirstAsync();
        return new Actor(
            viewer.User, viewer.Organisation, http.RequestServices.GetRequiredService<RolePermissions>().Of(Role.CaseOfficer));
    }

    /// <summary>The floors of the pages of money: what they read, and their bytes.</summary>
    internal static void MapMoneyFloors(IApplicationBuilder app, Dictionary<string, byte[]> bytes)
    {
        foreach (var year in MoneyYearsShown)
        {
            app.Map($"/floor/money/{year}", floor => floor.Run(async http =>
            {
                var (db, years) = (http.RequestServices.GetRequiredService<AppDb>(), http.RequestServices.GetRequiredService<MoneyYears>());
                var actor = await Ingrid(http, db);
                var county = await db.Set<Organisation>().Where(o => o.Name == MoneyCounty).Select(o => o.Id).SingleAsync();
                var found = await years.Of(year, county, actor, http.RequestAborted);
                await db.Rows<Payment>().VisibleTo(actor.ForCases()).Where(Payment.Counts).Where(p
                    => found[0].Awards.Contains(p.Award)).ToListAsync();
                await PagesFloor.Send(http, bytes[$"/floor/money/{year}"]);
            }));
        }

        app.Map("/floor/years", floor => floor.Run(async http =>
        {
            var (db, years) = (http.RequestServices.GetRequiredService<AppDb>(), http.RequestServices.GetRequiredService<MoneyYears>());
            var actor = await Ingrid(http, db);
            var newest = (await years.Years(actor, http.RequestAborted))[0];
            await years.Of(newest, null, actor, http.RequestAborted);
            await PagesFloor.Send(http, bytes["/floor/years"]);
        }));
    }
}
