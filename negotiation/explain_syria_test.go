package negotiation_test

import (
	"testing"

	"parley.example/negotiation"
)

// What an analyst reads of the talks on Syria.

func syriaExplained(t *testing.T, term, round string, v negotiation.View) *negotiation.Explanation {
	t.Helper()
	b, err := syriaTalks(t).At(round, v)
	if err != nil {
		t.Fatal(err)
	}
	s, ok := b.Standing(term)
	if !ok {
		t.Fatalf("no term %s", term)
	}
	return s.Explain()
}

func syriaChanged(t *testing.T, term, from, to string, v negotiation.View) *negotiation.ChangeExplanation {
	t.Helper()
	changes, err := syriaTalks(t).Between(from, to, v)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		if c.Term.ID == term {
			return c.Explain()
		}
	}
	t.Fatalf("no term %s", term)
	return nil
}

func wantText(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSyriaGroundingExplained(t *testing.T) {
	wantText(t, syriaExplained(t, "air-grounding", "hangzhou", negotiation.OnRecord).String(), `air-grounding is open: Syrian military aircraft stay away from agreed areas
  at the end of hangzhou, on the record
  between it and settled: us and russia (withheld); syria-gov (silent)
  first tabled (us, in geneva-aug, Reuters)
  it takes unanimity of us, russia and syria-gov: not met
    us accepts it if jic is settled, but jic is still conditional (us, in geneva-aug)
      jic is conditional: Joint centre for targets and strikes, after the quiet days
        it takes unanimity of us and russia: not met
          us accepts it if air-grounding is settled, but air-grounding is still open (us, in geneva-aug, Reuters)
          russia agrees in principle with all of sep-deal if separation is settled, but separation is still open (russia, 2016-09-04, "US, Russia talks on Syria to go into Monday; no deal yet", news report on 3-4 September 2016)
            separation is open: Washington gets the rebels to part from Nusra; the ground of each is marked
              it takes unanimity of us, russia and armed-opp: not met
                russia accepts it (russia, 2016-08-26, Al-Alam)
                us and armed-opp have taken no position
    russia agrees in principle with all of sep-deal if separation is settled, but separation is still open (russia, 2016-09-04)
    syria-gov has taken no position
  it takes effect if the fact seven-quiet-days (“Seven quiet days in a row, with aid moving”) holds, which nothing has brought about yet
`)
	wantText(t, syriaExplained(t, "air-grounding", "hangzhou", negotiation.OnRecord.Among("us", "russia")).String(), `air-grounding is conditional: Syrian military aircraft stay away from agreed areas
  at the end of hangzhou, on the record, among us and russia
  between it and settled: us and russia (withheld)
  first tabled (us, in geneva-aug, Reuters)
  it takes unanimity of us and russia: not met
    us accepts it if jic is settled, but jic is still conditional (us, in geneva-aug)
      jic is conditional: Joint centre for targets and strikes, after the quiet days
        it takes unanimity of us and russia: not met
          us accepts it if air-grounding is settled, but air-grounding is still conditional (us, in geneva-aug, Reuters)
          russia agrees in principle with all of sep-deal if separation is settled, but separation is still open (russia, 2016-09-04, "US, Russia talks on Syria to go into Monday; no deal yet", news report on 3-4 September 2016)
            separation is open: Washington gets the rebels to part from Nusra; the ground of each is marked
              it takes unanimity of us and russia: not met
                russia accepts it (russia, 2016-08-26, Al-Alam)
                us has taken no position
    russia agrees in principle with all of sep-deal if separation is settled, but separation is still open (russia, 2016-09-04)
  it takes effect if the fact seven-quiet-days (“Seven quiet days in a row, with aid moving”) holds, which nothing has brought about yet
`)
	wantText(t, syriaExplained(t, "air-grounding", "hangzhou", negotiation.AccordingTo("us")).String(), `air-grounding is open: Syrian military aircraft stay away from agreed areas
  at the end of hangzhou, according to us
  between it and settled: us and russia (withheld); syria-gov (silent)
  first tabled (us on russia, 2016-09-03, Reuters)
  it takes unanimity of us, russia and syria-gov: not met
    us accepts it if jic is settled, but jic is still conditional (us, in geneva-aug, Reuters)
      jic is conditional: Joint centre for targets and strikes, after the quiet days
        it takes unanimity of us and russia: not met
          us accepts it if air-grounding is settled, but air-grounding is still open (us, in geneva-aug, Reuters)
          russia accepts it (us on russia, 2016-09-03, Reuters)
    russia accepts it if jic is settled, but jic is still conditional (us on russia, 2016-09-03)
    syria-gov has taken no position
  it takes effect if the fact seven-quiet-days (“Seven quiet days in a row, with aid moving”) holds, which nothing has brought about yet
`)
}

func TestSyriaDealExplained(t *testing.T) {
	wantText(t, syriaExplained(t, "sep-deal", "answers", negotiation.OnRecord).String(), `sep-deal is contested: The five papers of 9 September
  at the end of answers, on the record
  between it and settled: its parts aid-access, separation, self-defence and exclusion
  first tabled (us, 2016-08-26, The New Nation)
  it takes unanimity of us and russia: met
    us accepts it (us, 2016-09-09, US Mission Geneva, transcript)
    russia accepts it (russia, 2016-09-09, Embassy of Russia)
  not asked by the rule
    syria-gov accepts it (syria-gov, 2016-09-10, Press TV)
    hnc reserves its position (hnc, 2016-09-10, 9News)
    armed-opp reserves its position (armed-opp, 2016-09-11, Al-Wasat)
    ahrar rejects it (ahrar, 2016-09-11, Al Arabiya)
    nusra rejects it (nusra, 2016-09-11, Al Arabiya)
    turkey accepts it (turkey, 2016-09-10, Turkish Foreign Ministry)
    iran accepts it (iran, 2016-09-11, Public record: Iranian Foreign Ministry statement of 11 Sep 2016 carried by agencies)
  settled parts: truce-renewal, seven-days, jic, joint-strikes, castello, ramouseh, air-grounding, withdraw-right and secrecy
  not settled
    aid-access is open: Aid reaches everyone in need unhindered, besieged places and Aleppo first
      it takes unanimity of us, russia, syria-gov and armed-opp: not met
        us accepts it with all of sep-deal (us, 2016-09-09)
        russia accepts it with all of sep-deal (russia, 2016-09-09)
        syria-gov accepts it if the fact aid-coordinated (“Deliveries are coordinated with Damascus and the United Nations”) holds, which nothing has brought about yet (syria-gov, 2016-09-13, Tasnim and 1 more)
        armed-opp has taken no position
      not asked by the rule: for it turkey, iran and unsc
    separation is contested: Washington gets the rebels to part from Nusra; the ground of each is marked
      it takes unanimity of us, russia and armed-opp: not met
        us accepts it (us, 2016-09-10, RT, citing Reuters (copy))
        russia accepts it (russia, 2016-09-09, SANA on Lavrov, 10 September 2016 (copy))
        armed-opp rejects it (armed-opp, 2016-09-10, RT, citing Reuters (copy))
      not asked by the rule: for it syria-gov, turkey and iran
    self-defence is open: Those under attack may answer in proportion
      it takes unanimity of us, russia, syria-gov and armed-opp: not met
        us accepts it (us on us and armed-opp, 2016-09-10, RT, citing Reuters (copy))
        russia accepts it with all of sep-deal (russia, 2016-09-09)
        syria-gov accepts it with all of sep-deal (syria-gov, 2016-09-10)
        armed-opp has taken no position
      not asked by the rule: for it ypg, turkey and iran
    exclusion is contested: Islamic State, Nusra and other groups listed by the United Nations are left out of the truce
      it takes unanimity of us, russia, syria-gov and armed-opp: not met
        us accepts it with all of sep-deal (us, 2016-09-09)
        russia accepts it with all of sep-deal (russia, 2016-09-09)
        syria-gov accepts it with all of sep-deal (syria-gov, 2016-09-10)
        armed-opp rejects it (armed-opp, 2016-09-13, Jisr TV (in Arabic), 13 September 2016)
      not asked by the rule: for it turkey, iran and unsc; withholding hnc; against it nusra
`)
}

func TestSyriaReversalsExplained(t *testing.T) {
	wantText(t, syriaChanged(t, "open-points", "geneva-aug", "hangzhou", negotiation.AccordingTo("us")).String(), `open-points: reversed, from settled to open: The points still open in late August and at Hangzhou, never named
  from the end of geneva-aug to the end of hangzhou, according to us
  russia withdrew (us on russia, 2016-09-04, "US, Russia talks on Syria to go into Monday; no deal yet", news report on 3-4 September 2016 and 1 more); before, it had accepted (us on russia, 2016-09-04, "US, Russia talks on Syria to go into Monday; no deal yet", news report on 3-4 September 2016 and 1 more)
`)
	wantText(t, syriaChanged(t, "truce-renewal", "truce-week", "new-york", negotiation.OnRecord).String(), `truce-renewal: reversed, from settled to open: Everyone returns to the truce of February, from sundown on 12 September, 48 hours at a time
  from the end of truce-week to the end of new-york, on the record
  russia accepted it if the fact fighters-separated (“The rebels are separated from Nusra”) holds (russia, 2016-09-24, Russia Beyond the Headlines); before, it had accepted without condition (russia-mod, 2016-09-16, Middle East Eye)
  syria-gov withdrew (syria-gov, 2016-09-19, WION); before, it had accepted (syria-gov, 2016-09-12, Syria Times)
`)
	wantText(t, syriaChanged(t, "sep-deal", "answers", "after", negotiation.OnRecord.Among("us", "russia")).String(), `sep-deal: reversed, from settled to open: The five papers of 9 September
  from the end of answers to the end of after, on the record, among us and russia
  truce-renewal: reversed, from settled to conditional: Everyone returns to the truce of February, from sundown on 12 September, 48 hours at a time
    russia accepted it if the fact fighters-separated (“The rebels are separated from Nusra”) holds (russia, 2016-09-24, Russia Beyond the Headlines); before, it had accepted without condition (russia, 2016-09-09, SANA on Lavrov, 10 September 2016 (copy))
  jic: reversed, from settled to open: Joint centre for targets and strikes, after the quiet days
    us withdrew (us, 2016-10-03, Arkansas Democrat-Gazette); before, it had accepted (us, 2016-09-09, Xinhua, summary (machine translated))
  began with acceptance of truce-renewal (russia, 2016-09-24)
  began with withdrawal of jic (us, 2016-10-03)
`)
	wantText(t, syriaChanged(t, "jic", "new-york", "suspension", negotiation.OnRecord).String(), `jic: reversed, from settled to open: Joint centre for targets and strikes, after the quiet days
  from the end of new-york to the end of suspension, on the record
  us withdrew (us, 2016-10-03, Arkansas Democrat-Gazette); before, it had accepted (us, 2016-09-16, Military.com)
`)
}
