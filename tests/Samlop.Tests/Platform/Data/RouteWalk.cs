using System.Linq.Expressions;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Persons.Merging;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Architecture;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>
/// Walks all that can be asked for by an address: each person follows their own links, and then tries what others found, and ids of every protected
/// type where nobody has a link. It finds what reads past a door, what fails, and what answers with a thing that none of the person's doors gives.
/// </summary>
internal sealed class RouteWalk(SamlopHost host, int most, params IReadOnlyList<string> unlinked)
{
    // A choice of language is kept, and changes the words of the pages after it; the address of a file that is not there is a route of its own.
    private static readonly string[] NotWalked = ["/sprak/", "{**"];

    // What answers with that a thing is there, to those whose doors say no more: before declaring impartiality one must know of what.
    private static readonly string[] ToldThatItIsThere = ["/soknader/{Id:guid}/behandling"];

    // What is asked of a partner is a part of the application, and has a door of its own to those who are asked; so has a broken glass to the
    // officer, who does not read of whom it is.
    private static readonly string[] OfAPart = ["/partnere/{Id:guid}", "/personvern/nodapninger/{Id:guid}"];

    // The purpose is chosen first, on a page that is the same whoever the id is of, or of nobody.
    private static readonly string[] AsksFirst = ["/deltakere/{Id:guid}", "/deltakere/{Id:guid}/nodapning", "/deltakere/{Id:guid}/dokumenter"];

    private readonly IReadOnlyList<Route> routes = Route.All(host);
    private readonly Dictionary<string, List<string>> addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route?> found = new(StringComparer.Ordinal);
    private readonly HashSet<string> guesses = new(StringComparer.Ordinal);
    private readonly List<string> findings = [];
    private readonly SameAgain same = new();

    /// <summary>How many addresses were asked for, over all people.</summary>
    public int Asked { get; private set; }

    /// <summary>The routes that answered somebody with what they are for.</summary>
    public HashSet<string> Answered { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Routes => routes.Select(route => route.Pattern);

    /// <summary>
    /// All follow their own links, in an ordinary run two of each role. What others found is tried by the one of each role in each kind of organisation who has most to do with
    /// things, at night by all.
    /// </summary>
    /// <param name="people">Null is somebody who is not signed in.</param>
    public async Task<IReadOnlyList<string>> Findings(params IReadOnlyList<Member?> people)
    {
        var things = await Things.Read(host);
        var walks = people.Select(person => new Walker(person, person is null ? host.Anyone() : host.As(person))).ToList();
        // Two of each role in each kind of organisation; their colleagues elsewhere at night.
        foreach (var walk in walks.GroupBy(w => w.Role).SelectMany(alike => Nightly.Sample([.. alike], 2))) await Follow(walk, things);

        // Where nobody has a link, the ids of what lies under the same word are tried; where nothing does, ids of every type.
        IEnumerable<string> Guessed(Route route)
        {
            if (route.Matched.Count != 1 || !route.Pattern.Contains(":guid}", StringComparison.Ordinal)) return [];
            var before = route.Pattern[..route.Pattern.IndexOf('{', StringComparison.Ordinal)];
            var same = addresses.Values.SelectMany(list => list).Where(a => a.StartsWith(before, StringComparison.Ordinal)).SelectMany(things.Named).ToList();
            return (same.Count > 0 ? same : things.All).GroupBy(t => t.Type).SelectMany(type => type.Select(t => t.Id).Distinct().Take(same.Count > 0 ? most * 3 : most))
                .Select(id => Regex.Replace(route.Pattern, @"\{\w+:guid\}", id.ToString()));
        }

        foreach (var address in unlinked.Concat(routes.Where(r => !addresses.ContainsKey(r.Pattern)).SelectMany(Guessed).ToList()))
        {
            Known(Of(address)!).Add(address);
            guesses.Add(address);
        }

        var trying = walks.GroupBy(w => w.Role).SelectMany(alike => Nightly.IsOn ? alike : alike.OrderByDescending(w => w.Seen.Count).Take(1)).ToList();
        foreach (var (number, walk) in trying.Index())
        {
            var others = addresses.Values.SelectMany((list, route) => Others(list, route, number, trying.Count)).Where(a => !walk.Seen.Contains(a)).ToList();
            foreach (var address in others) await Ask(walk, address, things);
        }

        return [.. findings, .. host.Sql.PastADoor.Distinct()];
    }

    /// <summary>
    /// What one tries of a route: at night, or where one or two walk, all that nobody has a link to and all that others found; else one of each
    /// for every other walker, so that each next of them tries the next.
    /// </summary>
    private IEnumerable<string> Others(List<string> found, int route, int number, int walkers)
    {
        if (Nightly.IsOn || walkers < 3) return found.Distinct();
        if ((route + number) % 2 == 1) return found.Intersect(unlinked);
        return found.Distinct().GroupBy(guesses.Contains).Select(alike => alike.ToList())
            .Select(alike => alike[number / 2 % alike.Count]).Union(found.Intersect(unlinked));
    }

    private async Task Follow(Walker walk, Things things)
    {
        var queue = new Queue<string>(routes.Where(r => r.Matched.Count == 0).Select(r => r.Pattern).Prepend("/"));
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        while (queue.TryDequeue(out var address))
        {
            if (walk.Seen.Contains(address) || Of(address) is not { } route) continue;
            var kind = KindOf(address);
            if ((taken[kind] = taken.GetValueOrDefault(kind) + 1) > most) continue;
            // A page that is asked in other words: its rows in another order, the next of them.
            if (kind.Contains('?', StringComparison.Ordinal) && same.IsTheSame(kind)) continue;
            foreach (var link in await Ask(walk, address, things)) queue.Enqueue(link);
            if (route.Matched.Count == 0 || address.Contains('?', StringComparison.Ordinal)) continue;
            var known = Known(route);
            if (known.Count < most * 2 && !known.Contains(address)) known.Add(address);
        }
    }

    /// <summary>The route, and which words of a query are said, whatever they say.</summary>
    private string KindOf(string address)
    {
        var query = address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "";
        return (Of(address)?.Pattern ?? address) + Regex.Replace(query, "=[^&]*", "");
    }

    /// <summary>Asks for the address, and gives the links of the page.</summary>
    private async Task<IEnumerable<string>> Ask(Walker walk, string address, Things things)
    {
        walk.Seen.Add(address);
        Asked++;
        await walk.Client.SignIn();
        using var answer = await walk.Client.Direct.GetAsync(new Uri(address, UriKind.Relative));
        if ((int)answer.StatusCode >= 500) findings.Add($"{(int)answer.StatusCode} {address} as {walk.Name}");
        if (answer.StatusCode != HttpStatusCode.OK) return answer.Headers.Location is { } to && !to.IsAbsoluteUri ? [to.OriginalString] : [];

        var route = Of(address);
        if (route is not null) Answered.Add(route.Pattern);
        foreach (var thing in NamesNothing(route, address) ? [] : things.Named(address))
        {
            var doors = await things.DoorsOf(await ActorOf(walk));
            var enough = ToldThatItIsThere.Contains(route?.Pattern) ? doors.Listed : doors.Given;
            if (!enough.Contains(thing)) findings.Add($"{address} answers {walk.Name} with {thing.Type.Name} {thing.Id}, which none of their doors gives");
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return [];
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Where(href => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal)).Distinct().ToList();
        same.Brought(KindOf(address), links);
        return links;
    }

    private static bool NamesNothing(Route? route, string address) =>
        OfAPart.Contains(route?.Pattern) || (AsksFirst.Contains(route?.Pattern) && !address.Contains('?', StringComparison.Ordinal));

    private List<string> Known(Route route) => addresses.TryGetValue(route.Pattern, out var list) ? list : addresses[route.Pattern] = [];

    private Task<Actor> ActorOf(Walker walk) => walk.Person is null ? Task.FromResult(Actor.Nobody) : host.ActorOf(walk.Person);

    // Every page has much the same links; each is matched against the routes once.
    private Route? Of(string address)
    {
        var path = address.Split('?')[0];
        if (!found.TryGetValue(path, out var known)) found[path] = known = routes.FirstOrDefault(route => route.Shape.IsMatch(path));
        return known;
    }

    private sealed record Walker(Member? Person, Client Client)
    {
        public string Name => Person is null ? "nobody" : $"{Person.User.Name} ({Person.Role}, {Person.Organisation.Name})";

        public string Role => Person is null ? "" : $"{Person.Role} {string.Join(' ', Person.Organisation.Kinds)}";

        public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>A route that is asked for by an address, with its parameters.</summary>
    private sealed record Route(string Pattern, Regex Shape, IReadOnlyList<string> Matched)
    {
        public static IReadOnlyList<Route> All(SamlopHost host) =>
        [
            .. host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
                .Where(e => e.Metadata.GetMetadata<IAccessRule>() is not null)
                .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
                .Where(pattern => !NotWalked.Any(part => pattern.Contains(part, StringComparison.Ordinal)))
                .Distinct().OrderBy(pattern => pattern.Count(c => c == '{')).ThenByDescending(pattern => pattern.Length)
                .Select(pattern => new Route(pattern, ShapeOf(pattern), [.. Regex.Matches(pattern, @"\{(\w+)").Select(m => m.Groups[1].Value)])),
        ];

        private static Regex ShapeOf(string pattern) => new(
            "^" + Regex.Replace(Regex.Escape(pattern).Replace("\\{", "{", StringComparison.Ordinal), @"\{\w+(:guid|:int)?\}", m => m.Groups[1].Value switch { ":guid" => "[0-9a-fA-F-]{36}", ":int" => "[0-9]+", _ => "[^/]+" }) + "$");
    }

    /// <summary>A row of a protected type with doors of its own.</summary>
    internal readonly record struct Thing(Type Type, Guid Id);

    /// <param name="Given">With all that belongs to them.</param>
    /// <param name="Listed">Those too that one may only know are there.</param>
    private sealed record Opened(HashSet<Thing> Given, HashSet<Thing> Listed);

    /// <summary>All protected things there are: how addresses name them, and to whom the doors give them.</summary>
    private sealed class Things
    {
        private readonly Dictionary<Guid, Thing> byId = [];
        private readonly Dictionary<string, Thing> byAddress = new(StringComparer.Ordinal);
        // By who it is: rights are made anew at each look-up, and are not equal to those made before.
        private readonly Dictionary<(UserId User, OrganisationId Organisation, string Roles), Opened> doors = [];
        private readonly SamlopHost host;

        private Things(SamlopHost host) => this.host = host;

        public static async Task<Things> Read(SamlopHost host)
        {
            var things = new Things(host);
            await using var db = host.OpenDb();
            foreach (var entity in db.Model.GetEntityTypes().Where(e => e.IsProtected() && IdOf(e.ClrType) is not null))
            {
                var whole = entity;
                foreach (var row in await Rows(db, entity.ClrType))
                {
                    // A part is named by its own id, and given by the doors of what it is a part of.
                    var owner = entity.HasDoors() || entity.Belonging() is not { } belonging ? IdIn(row, entity.ClrType) : GuidOf(belonging.Properties[0].PropertyInfo!.GetValue(row)!);
                    whole = entity.HasDoors() ? entity : (IEntityType?)entity.Belonging()?.PrincipalEntityType ?? entity;
                    if (whole.HasDoors()) things.byId[IdIn(row, entity.ClrType)] = new Thing(whole.ClrType, owner);
                }
            }

            foreach (var file in await db.Set<Samlop.Cases.CaseFile>().ToListAsync()) things.byAddress[$"/saker/{file.Year}/{file.Serial}"] = new Thing(file.GetType(), file.Id.Value);
            foreach (var call in await db.Set<Samlop.Grants.Calls.Call>().ToListAsync()) things.byAddress[$"/utlysninger/{call.Number}"] = new Thing(call.GetType(), call.Id.Value);
            return things;
        }

        /// <summary>What the address names.</summary>
        public IEnumerable<Thing> Named(string address)
        {
            var path = address.Split('?')[0];
            var ids = Regex.Matches(path, "[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}").Select(m => Guid.Parse(m.Value)).Where(byId.ContainsKey).Select(id => byId[id]);
            return ids.Concat(byAddress.Where(named => path == named.Key || path.StartsWith(named.Key + "/", StringComparison.Ordinal)).Select(named => named.Value));
        }

        public IEnumerable<Thing> All => byId.Values;

        /// <summary>
        /// What the doors that are asked by a reader, and those that are everybody's, give the actor, and what they tell is there without
        /// giving it.
        /// </summary>
        public async Task<Opened> DoorsOf(Actor actor)
        {
            var who = (actor.User, actor.Organisation, string.Join(' ', actor.Roles));
            if (doors.TryGetValue(who, out var known)) return known;
            var found = doors[who] = new Opened([], []);
            await using var db = host.OpenDb();
            var purposes = host.Services.GetRequiredService<Purposes>();
            foreach (var (type, door) in RowsDocument.Doors().Where(d => d.Method.IsPublic && IdOf(d.Type) is not null))
            {
                var entity = db.Model.FindEntityType(type)!;
                var gate = typeof(RowsGate).GetMethod(nameof(RowsGate.Rows))!.MakeGenericMethod(type).Invoke(null, [db]);
                object?[]? arguments = door.GetParameters() switch
                {
                    [_] => [gate],
                    [_, { ParameterType: var asked }] when asked == typeof(Reader) => [gate, purposes.Of(door.DeclaringType).Reader(actor)],
                    _ => throw new InvalidOperationException($"{type.Name}.{door.Name} is public and not asked by a Reader: the walk cannot ask it."),
                };
                var query = (IQueryable<object>)door.Invoke(null, arguments)!;
                var things = (await query.ToListAsync()).Select(row => new Thing(type, IdIn(row, type))).ToList();
                found.Listed.UnionWith(things);
                if (Gives(query, entity)) found.Given.UnionWith(things);
            }

            // Who is there for a reader, and what of them is shown, the table of sharing says: it is asked with more than a reader of pages.
            var party = await host.Services.GetRequiredService<SharingReaders>().PartyOf(db, actor, CancellationToken.None);
            var reached = await db.Rows<Person>().Reached(party.For(default, PersonCategory.Identity)).Select(p => p.Id).ToListAsync();
            found.Given.UnionWith(reached.Select(id => new Thing(typeof(Person), id.Value)));
            var pairs = await db.Rows<PersonPair>().HandledBy(db, actor, party).Select(p => p.Id).ToListAsync();
            found.Given.UnionWith(pairs.Select(id => new Thing(typeof(PersonPair), id.Value)));

            return found;
        }

        /// <summary>The query of a door names the thing's table and those of all its parts.</summary>
        private static bool Gives(IQueryable door, IEntityType entity)
        {
            var asked = door.Expression;
            while (asked is MethodCallExpression { Method.Name: not nameof(EntityFrameworkQueryableExtensions.TagWith) } call) asked = call.Arguments[0];
            return asked is MethodCallExpression { Arguments: [_, ConstantExpression { Value: string mark }] } && mark == $"{RowLevel.Mark} {entity.TablesOf()}";
        }

        private static async Task<List<object>> Rows(AppDb db, Type type) =>
            await ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!).ToListAsync();

        private static PropertyInfo? IdOf(Type type) => type.GetProperty("Id") is { } id && id.PropertyType.Name == type.Name + "Id" ? id : null;

        private static Guid IdIn(object row, Type type) => GuidOf(IdOf(type)!.GetValue(row)!);

        private static Guid GuidOf(object id) => (Guid)id.GetType().GetProperty("Value")!.GetValue(id)!;
    }
}
