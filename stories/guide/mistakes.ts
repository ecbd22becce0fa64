/** What commonly goes wrong with a metric, by its id: in Markdown, beside what its definition says. */
export const mistakes: Readonly<Record<string, string>> = {
  'win-rate':
    'Dividing by all deals, so that open ones count as lost and a growing pipeline looks like failure. Calling "closed ÷ total" a win rate: a lost deal is closed too. Comparing a rate by number with one by value.',
  'average-deal-value':
    'Taking the largest deal, or an average over open deals, for what a deal brings. Adding yearly contracts to one-off sales. One large deal moves the mean: look at the median beside it.',
  'pipeline-value':
    'Multiplying the number of open deals by the average of deals that were won: those are other deals, and the product is another number. Counting deals whose close date passed months ago.',
  'weighted-pipeline':
    'Taking it for a forecast: it only adds up what each stage is said to be worth. Probabilities that nobody checked against what was in fact won. Writing 50 where 0.5 or 50% is meant.',
  'sales-cycle-length':
    'Calling it lead velocity: the lead velocity *rate* is growth in leads, sales velocity is money a day, and this is days. Leaving out that slow deals are still open, so that the cycle looks short while they age.',
  'lead-conversion-rate':
    "Dividing this month's customers by this month's leads: the customers came from earlier leads. Judging leads of last week, who have had no time.",
  'stage-conversion-rate':
    'Dividing the deals at one stage today by those at the stage before: that compares deals of different ages and is no conversion. Counting a deal that skipped a stage as lost there.',
  'lead-stage-conversion-rate':
    'Comparing two firms whose "qualified" means different things: most of the difference is in the word.',
  'stage-count': 'Reading conversion out of it. Adding stages of two pipelines because they share a name.',
  'lead-stage-count': 'Reading conversion out of it: a full stage may be a busy one or a stuck one.',
  'lead-velocity-rate':
    'Using the name for how long a sale takes. Comparing a month that is not over, or a short one, with a full one. From few leads, a large rate is mostly chance.',
  'quota-attainment':
    'Averaging the attainment of owners, which gives a small quota the weight of a large one. Counting quotas of a team and of its members.',
  'activity-volume':
    'Making it a target: calls are easily made for their own sake. Counting what the system sends by itself.',
  'deal-close-rate': 'Reading it as a win rate: closing everything as lost raises it.',
  'deal-slippage':
    'Asking deals alone: once a date was moved, they no longer know the old one. Moving dates before the month begins, so that nothing was ever due.',
  'forecast-accuracy':
    "Averaging each month's percentage, which a small month rules. Measuring against a forecast that was corrected on the way.",
  'forecast-bias': 'Taking a bias near zero for accuracy: misses up and down cancel out in it.',
  'lead-response-time':
    'Leaving out leads that nobody ever answered. Counting the automatic receipt as an answer. Comparing calendar with business hours.',
  'lead-response-rate': 'Dividing by the leads that were answered, not by all of them.',
  'pipeline-coverage':
    'Aiming at three because everyone does: who wins one deal in five needs five. Dividing by the whole quota after half of it is won. Filling it with deals that will not close.',
  'sales-velocity':
    'Putting together parts of different quarters. Raising it by calling more deals open: the other three parts stay and the product grows.',
  'time-in-stage':
    'Measuring only deals that have left the stage: the stuck ones are missing. Taking the expected close date for the end of a stage.',
  'time-to-close': 'Comparing it with a sales cycle of won deals alone, which is shorter by its making.',
  'win-rate-created':
    'Judging the newest month, whose deals are mostly open. Comparing it with a rate of closed deals.',
  'customer-retention-rate':
    'Dividing by all customers at the end, new ones among them. Subtracting new customers who left as if they had been there at the start. A goal of "15% more": points or percent? From 90%, 15 points is impossible.',
  'customer-churn-rate':
    "Writing the same thing above and below the line, such as customers gone to a rival over customers gone to a competitor: that is 100% always. Multiplying a month's churn by twelve: 5% a month is 46% a year, not 60%. Dating a loss by the cancellation rather than by the end of service.",
  'cohort-retention':
    'Showing a young cohort as 0% at ages it has not reached. Averaging the cohorts of different sizes and ages into one line.',
  'net-revenue-retention':
    'Letting revenue of new customers in. Multiplying twelve monthly rates. Overlooking that one large customer carries it.',
  'gross-revenue-retention':
    "Capping the total instead of each customer: one customer's growth then hides another's loss.",
  'revenue-churn-rate':
    'Comparing a rate with downgrades in it with one without. Calling it by the name of lost customers.',
  'upsell-rate':
    'A count of upgrades called a rate: without those who could have upgraded below the line it only grows with the firm.',
  'customer-lifetime-value':
    'Multiplying time twice: average sale × purchases in a lifetime × years. The purchases must be per year. Calling the lifetime itself the value. Arguing profit from revenue: at a margin of 40% revenue is two and a half times too high. Averaging the lifetimes of those who left.',
  'average-order-value': 'Comparing gross with net of tax and shipping. Forgetting refunds, which come later.',
  'average-order-value-from-lines': 'Averaging lines instead of orders: a large order then counts many times.',
  'purchase-frequency': 'Comparing a month with a year. Dividing by all customers and comparing it with one by buyers.',
  'purchase-frequency-from-lines': 'Counting lines as orders.',
  'repeat-purchase-rate':
    'Comparing periods of different lengths. Reading it as loyalty right after many new customers came: they have had no time.',
  'repeat-purchase-rate-from-lines': 'Counting two lines of one order as coming back.',
  'second-order-rate': 'Including those who bought first last week.',
  'cross-sell-ratio': 'Counting a bundle as several products. Counting what a customer once had and gave up.',
  'cross-sell-ratio-from-lines': 'Taking what was bought in a short period for all that a customer has.',
  'revenue-existing-customers':
    'Calling a customer existing from their second order on, which raises the share by itself. Taking a high share for health: it also rises when no new customers come.',
  nps: 'Asking on 1 to 10: the standard is 0 to 10, and the missing 0 takes away the strongest detractors. Adding a percent sign: it is a difference, in points. Taking 80 for a norm: the best averages of whole industries are near 30. Comparing a survey after a purchase with one of all customers. It is no proof of loyalty: hold it beside retention.',
  'survey-response-rate':
    'Comparing surveys by invitations sent with those by invitations delivered. Leaving it out beside a score.',
  csat: 'Counting those who did not answer as content, or as unhappy. Mixing top-two-box, good-or-bad and 0–100 indices. Letting staff choose whom to ask. Calling it leading: it comes after the contact.',
  'customer-effort-score': 'Mixing the old question, where less is better, with the new one, where more is.',
  'ticket-resolution-time':
    'Reading an improvement while the backlog grows: slow tickets are not solved yet and so not in it. Closing tickets early: look at the reopen rate beside it.',
  'time-to-resolution': 'Comparing it with a median of solved tickets alone, which is shorter by its making.',
  'complaint-resolution-time': 'Filing complaints as questions. Averaging, where a few last for months.',
  'first-response-time':
    'Counting the automatic receipt. Leaving out tickets without a reply. Comparing business with calendar hours: vendors publish both under one name.',
  'next-response-time': 'Starting the clock again with each further message of a customer who waits.',
  'first-contact-resolution':
    'Comparing one-touch tickets with surveys that ask customers: published means differ by 26 points by method alone. Not waiting for those who come back.',
  'reopen-rate': 'Judging the tickets solved yesterday. Opening a new ticket instead of the old one.',
  backlog: 'Taking zero for the aim: a backlog is also work on its way. Comparing teams of different size.',
  'backlog-age': 'Closing the oldest tickets unsolved.',
  'sla-attainment': 'Counting targets not yet due as met. Stopping the clock whenever it helps.',
  'ticket-volume':
    'Taking fewer tickets for happier customers: some gave up writing. Not dividing by customers at all.',
  'escalation-rate': 'Forbidding escalation: problems then stay where nobody can solve them.',
  'self-service-ratio': 'Taking every visit of the help pages for a ticket saved.',
  'rfm-segments':
    'Reading a change out of quintiles that were cut anew: a fifth of the customers is always in the best one. Calling it a forecast: it sorts what was. Reading names of a year into a month, or those of one shop into another.',
  'customer-acquisition-cost':
    'Leaving out salaries and comparing it with one that has them. Dividing the spend of a month by customers won from that of last quarter. An endless cost where nobody was won: there is none to tell.',
  'cost-per-lead': 'Buying cheaper leads who never become customers.',
  'email-open-rate':
    'Comparing across September 2021, when Apple began to load every picture. Dividing by sent in one year and by delivered in the next.',
  'email-click-rate': 'Mixing clicks by delivered with clicks by opened. Counting programs that check links.',
  'email-unsubscribe-rate': 'Reading much from it in small mailings: two of 300 is anything from 0.2% to 2.4%.',
  'email-bounce-rate': 'Comparing hard bounces with all of them. Dividing by delivered: what bounced was not.',
  'email-campaign-revenue':
    'Adding campaigns that claim the same order. Counting what would have been bought without the mail.',
  'list-growth-rate': 'Counting only who joined: a list that wears out as fast does not grow.',
  'engagement-rate':
    'Comparing tools that count different things as engagement, or periods of different lengths. A number of activities without the customers below the line is no rate.',
  'conversion-rate':
    'Taking the converted of one month over the entries of the same month: above and below must be the same people.',
  'mql-sql-rate': 'Holding it against published figures: they run from 13% to 39% by what is called qualified.',
  'website-conversion':
    'Comparing one by sessions with one by visitors. Counting robots, or leads that came by telephone.',
  'social-sentiment': 'Trusting a program that reads irony as praise. Few mentions.',
  'social-engagement-rate': 'Comparing interactions by reach with interactions by followers.',
  'ltv-cac-ratio':
    'Lifetime revenue over cost: without margin it flatters. Taking three for a law. Pairing the lifetime of old customers with the cost of new ones.',
  'cac-payback': 'Counting revenue instead of margin. Forgetting that some leave before they have paid back.',
  'marketing-roi':
    'Revenue instead of margin: that is return on ad spend, and 4× may still lose money. Crediting one sale to several campaigns.',
  'user-adoption': 'Counting logins as use. Counting licences that nobody was given.',
  'user-adoption-by-logins': 'Taking a login for use: some log in to read one number.',
  'login-frequency': 'Expecting 100% of a tool that nobody needs at weekends.',
  'data-completeness': 'Making fields mandatory: they fill with "n/a" and "x". Requiring fields that nobody reads.',
  'data-completeness-of-leads': 'As of deals. A long form also costs leads.',
  'data-completeness-of-customers': 'As of deals: a filled field is not yet a right one.',
  'data-completeness-of-tickets': 'As of deals. A topic picked in haste is worse than none.',
  'data-freshness': 'An import that touches every record makes all of them fresh.',
  'data-freshness-of-leads': 'As of deals. Clearing out old leads raises it without one call.',
  'data-freshness-of-customers': 'As of deals. A customer of whom nothing changes is not a stale record.',
  'data-freshness-of-tickets': 'As of deals. Automatic reminders count as updates.',
  'duplicate-rate': 'Merging by name alone: two customers may share one. Duplicates also lower every rate by customer.',
  'duplicate-rate-of-leads': 'Taking one address for one person: info@ may be a whole firm.',
  'duplicate-rate-of-deals': 'As of customers. Two deals of one name may be two orders.',
  'impossible-dates':
    'Mending the date instead of the way it gets in. A bulk import that sets every creation date to its own day.',
  'impossible-dates-of-leads': 'As of deals. Leads entered only once they are converted.',
  'impossible-dates-of-customers': 'As of deals. A contract that ends in the future is none.',
  'impossible-dates-of-tickets': 'As of deals. Clocks of two systems that differ by a day at midnight.',
  'placeholder-rate': 'Reading completeness without it. A list of such words is never complete.',
  'placeholder-rate-of-leads': 'As of deals. A source called "other" is no placeholder, and tells as little.',
  'placeholder-rate-of-customers': 'As of deals.',
  'placeholder-rate-of-tickets': 'As of deals. A topic called "general" is no placeholder, and tells as little.',
  'time-to-first-value': 'Leaving out those who never got there. Choosing a first value that customers do not value.',
};
